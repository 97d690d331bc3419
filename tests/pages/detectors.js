// How a page finds out which extensions a visitor has: it asks for files that they are known to have, and it looks for
// their addresses in what they put into the page. The second looks harder here than pages are known to: into open
// shadow roots and frames too.

globalThis.detectors = {
  async probe(addresses) {
    const answers = await Promise.allSettled(addresses.map((address) => fetch(address)));
    return addresses.filter((_, index) => answers[index].status === "fulfilled");
  },

  walk(node = document) {
    const found = [];
    const look = (text) => {
      if (/-extension:/.test(text)) found.push(text);
    };
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) look(child.data);
      for (const { value } of child.attributes ?? []) look(value);
      found.push(...this.walk(child));
      if (child.shadowRoot) found.push(...this.walk(child.shadowRoot));
      if (child.contentDocument) found.push(...this.walk(child.contentDocument));
    }
    return found;
  },
};
