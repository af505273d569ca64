// Shows one of Rygvej's texts on another site:
// <rygvej-text item="staying-active" municipality="0461"><a href="…">…</a></rygvej-text>
//
// That site's policy allows this server under script-src and connect-src, and nothing else is needed: elements are
// built one by one, and no string becomes HTML. Until the text is there, and whenever it cannot be asked for again in
// time, the link inside the element is shown. This version is served for ever: a change is another file.
(() => {
  const home = new URL(document.currentScript.src).origin;
  const SVG = 'http://www.w3.org/2000/svg';
  const TAGS = new Set(
    'a article br details em footer g h2 h3 h4 li ol p section span strong summary table tbody td th thead tr ul div svg path circle ellipse line rect polyline polygon'.split(
      ' ',
    ),
  );
  const ATTRIBUTES = new Set(
    'class lang role scope href viewBox d points transform x y width height cx cy r rx ry x1 y1 x2 y2'.split(
      ' ',
    ),
  );
  const ADDRESS = /^(https?:|tel:)/;

  const LOOK = `
    :host { display: block; overflow-wrap: break-word; }
    article { display: flex; flex-direction: column; gap: 0.8em; max-width: 44em; line-height: 1.5; }
    h2, h3, h4, p, ul, ol { margin: 0; }
    h2, h3, h4 { line-height: 1.25; }
    a { color: inherit; text-underline-offset: 0.15em; }
    .note, .advice, .local, .urgent, .recalled, .stale {
      display: flex; flex-direction: column; gap: 0.6em;
      border: 1px solid; border-inline-start-width: 6px; border-radius: 8px; padding: 0.8em 1em;
    }
    .grade { font-weight: 600; }
    .grade svg { display: none; }
    .numbers { list-style: none; padding: 0; }
    .numbers a { display: inline-block; padding: 0.6em 0; font-weight: 700; font-size: 1.2em; }
    .numbers strong { display: block; }
    .figure svg { display: block; width: 100%; max-width: 24em; max-height: 17em; }
    svg { fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
    .far, .prop { opacity: 0.6; }
    .fill { fill: none; stroke: none; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { text-align: start; padding: 0.4em 0.8em 0.4em 0; border-bottom: 1px solid; }
    summary { padding: 0.6em 0; cursor: pointer; }
    footer { font-size: 0.9em; border-top: 1px solid; padding-top: 0.6em; }
  `;

  function built(nodes, inDrawing) {
    return nodes.flatMap((node) => (typeof node === 'string' ? [node] : element(node, inDrawing)));
  }

  function element({ t: tag, a: attributes, c: children }, inDrawing) {
    if (!TAGS.has(tag)) return [];
    const drawn = inDrawing || tag === 'svg';
    const made = drawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      const isSafe = ATTRIBUTES.has(name) || name.startsWith('aria-');
      if (isSafe && (name !== 'href' || ADDRESS.test(value))) made.setAttribute(name, value);
    }
    made.append(...built(children, drawn));
    return [made];
  }

  class RygvejText extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) {
        const look = new CSSStyleSheet();
        look.replaceSync(LOOK);
        this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [look];
      }
      this.showLink();
      this.refresh();
    }

    disconnectedCallback() {
      clearTimeout(this.next);
    }

    // What stands between the element's tags.
    showLink() {
      this.shadowRoot.replaceChildren(document.createElement('slot'));
    }

    // Asks for the text, and again as often as its terms say: by then it may have been recalled.
    async refresh() {
      clearTimeout(this.next);
      let wait = 60;
      try {
        const answer = await fetch(this.address(), {
          cache: 'no-cache',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        });
        if (!answer.ok) throw new Error(answer.status);
        const text = await answer.json();
        this.shadowRoot.replaceChildren(...built(text.nodes, false));
        wait = text.max_age;
      } catch {
        this.showLink();
      }
      if (this.isConnected) this.next = setTimeout(() => this.refresh(), wait * 1000);
    }

    address() {
      const address = new URL(
        `/api/syndication/texts/${encodeURIComponent(this.getAttribute('item'))}`,
        home,
      );
      for (const name of ['lang', 'municipality']) {
        if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      }
      return address;
    }
  }

  if (!customElements.get('rygvej-text')) customElements.define('rygvej-text', RygvejText);
})();
