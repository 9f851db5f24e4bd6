// What a text is that someone or something is known by. All of it is about the form: nobody is asked.

const label = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
const hostname = new RegExp(`^(?=.{4,253}$)(?:${label}\\.)+(?!\\d+$)${label}$`, 'i');
const atom = "[\\w!#$%&'*+/=?^`{|}~-]+";
const localPart = new RegExp(`^(?=.{1,64}$)${atom}(?:\\.${atom})*$`);

/** Whether it is a host name with at least two labels, such as `example.com`. */
export const isHostname = (text: string) => hostname.test(text);

/** Whether it is an email address with a domain, as the format `email` of the spec has it. */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && text.length <= 254 && localPart.test(text.slice(0, at)) && isHostname(text.slice(at + 1));
}

/** Whether it is a phone number in the form of E.164, such as `+15551234567`. */
export const isPhoneNumber = (text: string) => /^\+[1-9]\d{6,14}$/.test(text);

/** Whether it is the address of a wallet: 40 hexadecimal digits, or 32 bytes in base 58. */
export const isWeb3Wallet = (text: string) => /^(0x[\da-fA-F]{40}|[1-9A-HJ-NP-Za-km-z]{32,44})$/.test(text);

export const isUsername = (text: string) => /^[\w-]{1,64}$/.test(text);

export const isExternalId = (text: string) => /^[^\p{Cc}]{1,255}$/u.test(text);

/** Whether it is a full URL, such as `https://example.com/a` or `myapp://callback`. No script can hide in it. */
export function isFullURL(text: string): boolean {
  const [, scheme] = /^([a-z][a-z\d+.-]*):\/[^\s\p{Cc}]*$/iu.exec(text) ?? [];
  return scheme !== undefined && !/^(javascript|data|vbscript)$/i.test(scheme) && URL.canParse(text);
}
