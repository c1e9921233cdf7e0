/** Domains of the services that people send traces, metrics and errors to. */
export const telemetryDomains: ReadonlySet<string> = new Set(
  (
    'honeycomb.io datadoghq.com datadoghq.eu ddog-gov.com grafana.net newrelic.com nr-data.net dynatrace.com ' +
    'signoz.io signoz.cloud sentry.io lightstep.com splunkcloud.com signalfx.com elastic.co elastic-cloud.com ' +
    'applicationinsights.azure.com monitor.azure.com amazonaws.com googleapis.com pydantic.dev langfuse.com ' +
    'langchain.com arize.com posthog.com axiom.co betterstack.com betterstackdata.com uptrace.dev traceloop.com ' +
    'comet.com wandb.ai helicone.ai braintrust.dev mixpanel.com segment.io amplitude.com cloudflare.com last9.io ' +
    'hyperdx.io highlight.io openobserve.ai coralogix.com chronosphere.io observeinc.com logz.io sumologic.com ' +
    'apitally.io bugsnag.com rollbar.com appsignal.com instana.io'
  ).split(' '),
);
