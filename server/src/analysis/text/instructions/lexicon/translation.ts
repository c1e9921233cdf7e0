/**
 * Words of another language by an English one that means the same: they share its classes, and count as that word
 * wherever a decision looks at single verbs. Several are separated by spaces. With `to` in front it is
 * the verb that is meant, without it the noun or function word.
 */
export type Translations = Readonly<Record<string, string>>;
