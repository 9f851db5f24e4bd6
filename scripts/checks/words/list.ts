// Words and phrases that do not come back: what to say in their place, and why.

/** Where a word may not stand: in the names of the code, or in comments and Markdown. */
export type Place = 'name' | 'prose';

export interface Word {
  /** What it looks like in prose. In names, each word of a name is held against it. */
  pattern: RegExp;
  places: Place[];
  say: string;
  why: string;
}

const both: Place[] = ['name', 'prose'];
const field = 'it is the word that others use';

const word = (pattern: RegExp, say: string, why = field, places = both): Word => ({ pattern, places, say, why });
const idiom = (pattern: RegExp, say: string): Word => ({
  pattern,
  places: ['prose'],
  say,
  why: 'a sentence is a subject, a verb and an object',
});

export const words: Word[] = [
  word(/\banswer(?:s|ed|ing)?\b/i, '"response", "respond" or "return"'),
  word(/\brefus(?:e|es|ed|ing|al|als)\b/i, '"reject", "throw" or "error response"'),
  word(/\bfa[cç]ades?\b/i, '"client"'),
  word(/\bsurroundings\b/i, '"dependencies"'),
  word(/\bsendables?\b/i, '"request"'),
  word(/\bgates?\b/i, '"rate limiter"'),
  word(/\bclosures?\b/i, '"blocked until"', 'a closure is a function', ['name']),
  word(/\bpageables?\b/i, '"pagination" or "page info"'),
  word(/\bpaging\b/i, '"pagination"'),
  word(/\bmakers?\b/i, '"factory"'),
  word(/\btraits\b/i, '"options"'),
  word(/\bperform(?:s|ed|ing)?\b/i, '"execute"'),
  word(/\bplant(?:s|ed|ing)?\b/i, '"apply"', 'a seed is applied'),
  word(/\bfurnish(?:es|ed|ing)?\b/i, '"set the defaults"'),
  word(/\blenien(?:t|cy)\b/i, '"compatibility"'),
  word(/\bstall(?:s|ing)?\b/i, '"hang"', 'the fault has that name'), // a job of BullMQ is "stalled"
  word(/\bheed(?:s|ed|ing)?\b/i, '"use" or "follow"'),
  word(/\be-mail/i, '"email"', 'the API has it so'),
  word(/\bUnix milliseconds\b/i, '"as Unix time in milliseconds"', 'a time has one form', ['prose']),
  word(/\brepeat the parameter\b/i, 'nothing, or "an array"', 'in the SDK one passes an array', ['prose']),
  idiom(/\b(?:what|all that) (?:it|they|this) comes? to\b/i, 'the result, by its name'),
  idiom(/\bwhat (?:comes|came|becomes|became) of\b/i, 'the result, by its name'),
  idiom(/\bwhat there is\b/i, 'what is meant, by its name'),
  idiom(/\bthose that there are\b/i, 'what is meant, by its name'),
  idiom(/\bnone of ours\b/i, 'whose it is'),
  idiom(/\bput (?:over|together with)\b/i, '"wraps" or "combines"'),
  idiom(/\bas (?:it|they) came\b/i, '"unchanged"'),
  idiom(/\btaken out\b/i, '"redacted" or "read-only copy"'),
  idiom(/\bopens? at\b/i, '"blocked until"'),
  idiom(/\bmakes? a yes of\b/i, 'what changes'),
  idiom(/\bleads? nowhere\b/i, '"is not valid"'),
  idiom(/\bshall\b/i, '"must" or "will"'),
];
