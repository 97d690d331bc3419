/** What addresses say of people: pure, on texts and links alone. */

/** The last part of a profile's address. */
const IN = /\/in\/([^/?#]+)/;
/** The same, where an address invites somebody. */
const VANITY = /[?&]vanityName=([^&#]+)/;
/** The form of an id that may stand there in the place of a name: small letters and capitals differ in it. */
const IS_ID = /^AC[a-z]A/;

/** The last part of the profile's address that a link leads to, or that it invites. */
export function slugOf(link: Element | null | undefined): string | undefined {
  const href = link?.getAttribute("href") ?? "";
  return slugAt(href) ?? invitedIn(href);
}

/** The last part of a profile's address. */
export function slugAt(address: string): string | undefined {
  return slugIn(IN, address);
}

/** The same of who is invited by an address. */
export function invitedIn(address: string): string | undefined {
  return slugIn(VANITY, address);
}

/** It may be written with letters of any script, or with the bytes of these. */
function slugIn(part: RegExp, address: string): string | undefined {
  const slug = part.exec(address)?.[1];
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The alias of who has an address with this last part. */
export function aliasOf(slug: string): string {
  return `in/${IS_ID.test(slug) ? slug : slug.toLowerCase()}`;
}

/** The alias of whose profile an address is. */
export function aliasAt(address: string): string | undefined {
  const slug = slugAt(address);
  return slug && aliasOf(slug);
}
