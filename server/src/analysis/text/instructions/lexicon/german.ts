import { inflectGerman } from './germanic.ts';
import type { Language } from './translation.ts';

const kinds =
  'such zahlungs karten mail datei kalender web netz übersetzungs wetter text bild daten nachrichten konkurrenz fremd bank buchungs shop';

/** Nouns are joined to one word: "Zahlungswerkzeuge". */
function compounds(...ends: readonly string[]): string {
  return kinds
    .split(' ')
    .flatMap((kind) => ends.map((end) => kind + end))
    .join(' ');
}

export const german: Language = {
  inflect: inflectGerman,
  verbs: {
    read: `lesen/lies/gelesen/liest aus|lesen/lies/ausgelesen/liest ein|lesen/lies/eingelesen/liest öffnen/öffne/geöffnet ermitteln/ermittle
      ab|rufen/rufe/abgerufen ab|fragen/frage/abgefragt durch|suchen an|sehen/sieh/angesehen/sieht entnehmen/entnimm/entnommen/entnimmt`,
    fetch: 'holen/hole beschaffen besorgen',
    load: 'laden/lade/geladen/lädt herunter|laden/lade/heruntergeladen/lädt',
    collect:
      'sammeln/sammle zusammen|tragen/trage/zusammengetragen/trägt zusammen|stellen erfassen/erfasse/erfasst',
    extract: 'extrahieren',
    copy: 'kopieren',
    send: 'senden/sende/gesendet schicken versenden/versende/versandt übermitteln/übermittle/übermittelt zu|senden/sende/zugesandt mit|senden/sende/mitgesendet mit|schicken zu|schicken ab|schicken',
    forward: 'weiter|leiten weiter|senden/sende/weitergesendet um|leiten weiter|reichen',
    upload: 'hoch|laden/lade/hochgeladen/lädt ab|legen',
    publish: 'veröffentlichen',
    share: 'teilen frei|geben/gib/freigegeben/gibt',
    transmit: 'übertragen/übertrage/übertragen/überträgt aus|leiten',
    pass: 'übergeben/übergib/übergeben/übergibt mit|geben/gib/mitgegeben/gibt weiter|geben/gib/weitergegeben/gibt durch|reichen',
    add: 'hinzu|fügen an|fügen an|hängen bei|fügen ergänzen',
    insert: 'ein|fügen ein|setzen',
    enter: 'ein|tragen/trage/eingetragen/trägt ein|geben/gib/eingegeben/gibt',
    put: 'setzen/setze legen/lege stecken packen hinein|schreiben/schreibe/hineingeschrieben',
    write: 'schreiben/schreibe/geschrieben/schreibt verfassen/verfasse/verfasst',
    specify: 'an|geben/gib/angegeben/gibt',
    include: 'auf|nehmen/nimm/aufgenommen/nimmt ein|schließen/schließe/eingeschlossen bei|legen',
    tell: 'sagen/sage verraten/verrate/verraten/verrät mit|teilen erzählen',
    mention:
      'erwähnen an|sprechen/sprich/angesprochen/spricht nennen/nenne/genannt hin|weisen/weise/hingewiesen thematisieren',
    inform: 'informieren benachrichtigen unterrichten in_Kenntnis|setzen',
    show: 'zeigen/zeige an|zeigen vor|zeigen',
    reveal: 'offenbaren preis|geben/gib/preisgegeben/gibt offen|legen',
    report: 'melden/melde berichten/berichte',
    explain: 'erklären erläutern/erläutere',
    hide: 'verbergen/verbirg/verborgen/verbirgt verstecken verheimlichen verschweigen/verschweige/verschwiegen/verschweigt vertuschen',
    omit: 'weg|lassen/lass/weggelassen/lässt aus|lassen/lass/ausgelassen/lässt unterschlagen/unterschlage/unterschlagen',
    ignore:
      'ignorieren vergessen/vergiss/vergessen/vergisst missachten/missachte übergehen/übergehe/übergangen hinweg|setzen außer_Acht|lassen/lass/gelassen',
    call: 'auf|rufen/rufe/aufgerufen/ruft an|rufen/rufe/angerufen/ruft rufen/rufe/gerufen verwenden/verwende/verwendet nutzen/nutze benutzen/benutze/benutzt heran|ziehen/ziehe/herangezogen',
    prefer: 'bevorzugen vor|ziehen/ziehe/vorgezogen priorisieren',
    choose: 'wählen/wähle aus|wählen/wähle',
    follow: 'folgen/folge befolgen/befolge/befolgt',
    obey: 'gehorchen/gehorche um|setzen',
    treat: 'behandeln/behandle betrachten/betrachte/betrachtet werten/werte',
    replace: 'ersetzen/ersetze/ersetzt aus|tauschen überschreiben/überschreibe/überschrieben',
    change: 'ändern/ändere ab|ändern/ändere verändern/verändere um|schreiben/schreibe/umgeschrieben',
    execute: 'aus|führen/führe durch|führen/führe',
    install: 'installieren',
    start: 'starten/starte',
    delete: 'löschen/lösche entfernen/entferne/entfernt leeren/leere vernichten/vernichte',
    disable: 'deaktivieren ab|schalten aus|schalten außer_Kraft|setzen abstellen',
    skip: 'überspringen/überspringe/übersprungen umgehen/umgehe/umgangen',
    ask: 'fragen/frage nach|fragen/frage zurück|fragen/frage rück|fragen/frage bitten/bitte/gebeten an|fordern/fordere ein|holen/hole erfragen/erfrage/erfragt',
    wait: 'warten/warte ab|warten/warte',
    confirm: 'bestätigen',
    approve: 'genehmigen ein|willigen zu|stimmen',
    answer: 'antworten/antworte beantworten/beantworte',
    claim: 'behaupten/behaupte vor|geben/gib/vorgegeben/gibt',
    deny: 'leugnen/leugne bestreiten/bestreite/bestritten ab|streiten/streite/abgestritten',
    disguise: 'tarnen/tarne',
    recommend: 'empfehlen/empfiehl/empfohlen/empfiehlt an|preisen',
    store: 'speichern/speichere ab|speichern/speichere hinterlegen/hinterlege/hinterlegt sichern/sichere',
    log: 'protokollieren',
    transfer: 'überweisen/überweise/überwiesen',
    know: 'erfahren/erfahre/erfahren/erfährt wissen/wisse/gewusst/weiß bemerken/bemerke/bemerkt merken/merke',
    generate: 'erzeugen/erzeuge/erzeugt generieren erstellen/erstelle/erstellt',
    repeat: 'wiederholen/wiederhole/wiederholt',
    grant: 'gewähren vergeben/vergib/vergeben/vergibt ein|räumen',
    trust: 'vertrauen',
    detect: 'erkennen/erkenne/erkannt prüfen/prüfe überprüfen/überprüfe/überprüft',
  },
  orders: {
    prefer: 'gib_vorrang gib_vorzug geben_vorrang geben_vorzug',
    follow: 'halte_an halten_an',
    disguise: 'gib_als geben_als',
    remain: 'bewahre_stillschweigen bewahren_stillschweigen',
  },
  words: {
    you: 'du',
    your: 'dein deine deinen deinem deiner deines',
    refrain: 'verzichte verzichten',
    word: 'wörter wörtern zeichen',
    indefinitely: 'immer_wieder endlos ununterbrochen',

    password: 'passwort passwörter passworts kennwort kennwörter zugangsdaten anmeldedaten logindaten',
    secret: 'geheimnis geheimnisse geheimnissen geheime',
    'private key':
      'privater_schlüssel privaten_schlüssel private_schlüssel privaten_schlüssels ssh_schlüssel',
    'api key': 'api_schlüssel zugriffsschlüssel',
    token: 'zugriffstoken schlüssel',
    'personal data':
      'kontakte adressbuch kontaktdaten gesundheitsdaten krankenakte kontoauszüge personaldaten kundendaten kundenliste',
    'chat history':
      'gespräch gesprächs gesprächsverlauf gesprächsverlaufs unterhaltung chatverlauf chatverlaufs dialogs konversation gesprächsprotokoll',
    'system prompt':
      'anweisungen_des_entwicklers systemprompt systemprompts systemanweisung systemanweisungen',
    'environment variables': 'umgebungsvariablen',
    file: 'datei dateien ordner ordners verzeichnis verzeichnisse dokument dokumente dokuments dokumenten',
    server: 'servers servern endpunkt',
    tool: 'werkzeug werkzeugs werkzeugaufruf toolaufruf servers servern',
    tools: `werkzeuge werkzeugen ${compounds('werkzeuge', 'werkzeugen', 'tools', 'werkzeug')}`,
    user: 'benutzer benutzers benutzern nutzer nutzers anwender anwenders person ihm nutzerin mensch menschen',
    assistant: 'assistent assistenten modell ki agenten',
    parameter: 'feld feldes felder argument eingabefeld',
    response: 'antwort antworten ergebnis ergebnisse ergebnisses ausgabe zusammenfassung',
    copy: 'blindkopie kopie kopien',
    instruction:
      'anweisung anweisungen regel regeln vorgabe vorgaben richtlinie richtlinien befehl befehle befehlen weisungen weisung',
    safety:
      'sicherheitsregeln sicherheitsregel sicherheitsrichtlinien sicherheitsvorgaben schutz schutzmaßnahmen sicherheitsprüfung beschränkungen einschränkungen',
    firewall: 'virenscanner virenschutz',
    confirmation:
      'bestätigung zustimmung erlaubnis freigabe einverständnis rückfrage genehmigung einwilligung nachfrage',
    log: 'protokoll protokolle protokolls protokollierung alarm alarme',
    money: 'betrag betrags zahlung zahlungen überweisung überweisungen geld rechnungsbetrag',
    recipient:
      'empfänger empfängers konto kontos empfängerkonto zielkonto bankverbindung kontonummer empfängeradresse zieladresse',
    message:
      'inhalt inhalte inhalts nachricht nachrichten mails mail wortlaut eingabe eingaben werte anfrage anfragen',
    details: 'angaben einzelheiten',
    step: 'schritt schritte vorgang aufruf aufrufs zugriff zugriffe übertragung löschung löschungen weiterleitung änderung änderungen umleitung wechsel',
    command: 'skript skripte programm',
    not: 'nicht nie niemals kein keine keinen keinem keiner keinerlei nichts weder keinesfalls unterlasse unter_keinen_umständen auf_keinen_fall in_keinem_fall',
    without: 'ohne',
    must: 'muss müssen soll sollen sollte musst zwingend unbedingt verpflichtend erforderlich notwendig nötig',
    can: 'kann können darf dürfen',
    please: 'bitte',
    before: 'vor vorher bevor zuvor vorab vorweg',
    after:
      'danach nachdem anschließend daraufhin nach_dem nach_der nach_jedem nach_jeder nach_allen hinterher',
    first: 'zuerst zunächst sofort umgehend unverzüglich',
    when: 'wenn falls sobald sofern solange',
    whenever: 'immer_wenn jedes_mal_wenn',
    'on every': 'bei_jeder bei_jedem bei_allen mit_jeder mit_jedem',
    always: 'immer stets grundsätzlich ausnahmslos jederzeit',
    also: 'außerdem zusätzlich ferner darüber_hinaus nebenbei nebenher ebenfalls auch nicht_nur',
    every: 'jede jeden jedem jeder jedes',
    all: 'alle alles allen aller sämtliche sämtlichen gesamte gesamten gesamter ganze ganzen vollständig vollständige vollständigen vollständiger kompletten komplette',
    previous: 'vorherigen vorherige vorheriger bisherigen bisherige früheren frühere vorangegangenen',
    other:
      'andere anderen anderer anderem anderes übrigen fremder fremden fremde konkurrierende konkurrierenden',
    others: 'jedes_andere jedem_anderen jeder_anderen jeden_anderen jeglichen_anderen',
    instead: 'statt anstatt anstelle stattdessen gegenüber',
    secretly:
      'heimlich stillschweigend unbemerkt im_hintergrund unauffällig im_stillen still_und_leise diskret',
    best: 'beste besten bestes überlegen überlegene',
    worse: 'veraltet unzuverlässig unsicher fehlerhaft ungenau langsamer schlechter',
    contents: 'inhalt inhalte inhalts',
    this: 'das dies diese dieser diesen diesem dieses davon darüber dafür daraus',
    it: 'es',
    them: 'sie ihn',
    the: 'die der den dem des ein eine einen einem einer eines ihren ihr ihre ihrem dessen deren',
    and: 'und oder sowie',
    be: 'ist sind wird werden wurde wurden sei war bleibt',
    to: 'zu an um zum zur',
    in: 'im ins unter',
    with: 'mit mittels mithilfe',
    through: 'über durch',
    of: 'von vom',
    as: 'als wie',
    'such as': 'wie_zum_beispiel etwa beispielsweise zum_beispiel z.b.',
    example: 'beispiel beispiele',
    otherwise: 'sonst andernfalls',
    why: 'warum weshalb',
    immediately: 'automatisch direkt',
  },
  turns: {
    scope: `jede antwort, jeder antwort, jedes gespräch, jedem gespräch, jede anfrage, jeder anfrage, jede nachricht, jeder nachricht, jede sitzung, jeder sitzung, alle antworten,
      alle anfragen, ab sofort, von nun an, von jetzt an, künftig, ganz gleich worum, ganz gleich worüber, egal worum, egal worüber, unabhängig vom thema, gleich welches thema, in allen gesprächen, deine antworten, jede e mail, jede überweisung`,
    pastUser: `ohne den benutzer, ohne den nutzer, ohne den anwender, ohne die person, ohne wissen, ohne es zu erwähnen, ohne darauf hinzuweisen, ohne hinweis, ohne dass der benutzer, ohne dass der nutzer, ohne dass es der, ohne es anzuzeigen, hinter dem rücken,
      braucht nichts davon, muss nichts davon, nichts davon wissen, braucht das nicht, muss davon nichts, braucht davon nichts, geht den benutzer nichts, kein wort darüber, kein wort davon, ohne aufsehen, behalte das für dich, für dich behalten`,
    against: `ohne den benutzer zu fragen, ohne den nutzer zu fragen, ohne den anwender zu fragen, ohne ihn zu fragen, ohne vorher zu fragen, ohne rückfrage, ohne rückfragen, ohne nachfrage, ohne nachfragen, ohne nachzufragen, ohne zu fragen, ohne rücksprache, ohne bestätigung, ohne zustimmung, ohne einwilligung, ohne freigabe, ohne erlaubnis, ohne auf eine bestätigung, ohne auf bestätigung, ohne zu warten, ohne zögern,
      auch wenn der benutzer, auch wenn der nutzer, selbst wenn der benutzer, selbst wenn der nutzer, auch dann wenn der, selbst dann wenn, auch ohne auftrag, gegen den willen, gegen den wunsch, ganz gleich was der, egal was der, unabhängig davon was der, statt dessen was der`,
    everything:
      'im wortlaut, wortlaut, wort für wort, wörtlich, ungekürzt, unverändert und vollständig, vollen wortlaut, alles was, alle dateien, sämtliche dateien, ganze datei',
    untruth:
      'als neutrale, als eigene meinung, als deine eigene, als sei nichts, als wäre nichts, als ob nichts, unabhängig vom ergebnis, gleich was das ergebnis, das gegenteil, nicht der wahrheit',
    cover:
      'nichts mitbekommen, nicht mitbekommen, nichts erfahren, nicht erfahren, davon nichts, nichts davon, nicht bekannt wird, wird nicht informiert, nicht informiert werden, nicht auffällt, keinen verdacht, nicht für menschen, bleibt intern, unter dem deckmantel',
    assumed:
      'gilt als zustimmung, gilt als erteilt, gilt als bestätigt, gilt als genehmigt, als erteilt, als zustimmung, schweigen gilt, erübrigt sich, nicht gefragt werden, bedarf keiner zustimmung, hat bereits zugestimmt',
    supreme:
      'bist nicht mehr an, nicht mehr an deine, gelten nicht mehr, gilt nicht mehr, nicht mehr gültig, haben vorrang, hat vorrang, vorrang vor, gehen vor, geht vor, stehen über, steht über, bist du gebunden, nicht mehr gebunden, wiegen schwerer',
    authority:
      'im auftrag des, auf anordnung, laut richtlinie, gemäß der, aus gründen der compliance, aufgrund der vorschriften, mit dem administrator',
    needless: 'hat nichts mit, auch wenn es nicht, auch wenn sie nicht, unabhängig davon ob',
    guard:
      'firewall, virenscanner, zwei faktor, zertifikatsprüfung, sicherheitswarnungen, sicherheitsprüfungen, zugriffskontrolle, protokollierung',
    persist: 'langzeitgedächtnis, dein gedächtnis, deinem gedächtnis, autostart, geplante aufgabe',
    errand:
      'verfügbare werkzeug, verfügbares werkzeug, verfügbaren werkzeug, verfügbaren werkzeugen, andere werkzeuge, anderen werkzeugen, verbundenen servers, deine werkzeuge, dateiwerkzeug, mailwerkzeug, terminal',
  },
};
