/**
 * Words of languages that are written with spaces, by which a text in them is known: function words, and what orders
 * speak of. None of them is a word, a unit or an abbreviation in English ("per", "MIT", "em", "est"): two together are
 * no English text.
 */
export const foreignHints = `
  el los las una que por para con cuando este esta esto del su sus nunca siempre debe deben todos antes
  usuario archivo contenido herramienta herramientas clave lea envie pase incluya llama
  les une et dans avec vous ne pas leur leurs aux sur cette qui elle doit jamais toujours avant le du des
  fichier contenu outil outils utilisateur lisez envoyez joignez appelez
  der das und ist nicht von zu dem den ein eine einen vor nach bei ohne wenn wird werden muss immer nie alle auf zur zum sie
  datei inhalt benutzer nutzer werkzeug werkzeuge lesen senden sende rufe
  gli che della dello dei delle non sono questo questa nel nella deve mai sempre prima il lo
  contenuto strumento strumenti utente leggi invia
  uma seu sua ao aos pelo pela isto quando dos sem
  arquivo ferramenta ferramentas leia inclua chame
`
  .trim()
  .split(/\s+/);
