/** What is larger is not read, in bytes: no client's config comes near it. */
export const largestFile = 20 * 1024 * 1024;
