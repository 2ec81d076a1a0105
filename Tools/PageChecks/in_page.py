"""What is asked of a page from within the browser."""

# One h1, headings that step down by one, a language, landmarks, and the policy.
STRUCTURE = """() => {
  const found = [];
  const count = document.querySelectorAll('h1').length;
  if (count !== 1) found.push(count + ' h1');
  if (!document.documentElement.lang) found.push('no language');
  if (document.querySelectorAll('main').length !== 1) found.push('not one main');
  let last = 0;
  for (const head of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const level = Number(head.tagName[1]);
    if (level > last + 1) found.push('h' + level + ' after h' + last + ': ' + head.textContent);
    last = level;
  }
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  if (!policy || !policy.content.includes("default-src 'none'")) found.push('no strict policy');
  if (document.querySelector('script')) found.push('a script');
  if (document.querySelector('[style]')) found.push('a style attribute');
  return found;
}"""

# Text on other text, and what stands beyond the edge outside of a region that scrolls.
LAYOUT = """() => {
  const pieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const shows = element => element.checkVisibility({opacityProperty: true,
    visibilityProperty: true});
  const hides = element => {
    // Words for those who listen stand in a box of one pixel; a link to skip is off the page.
    for (let at = element; at; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const look = getComputedStyle(at);
      if (look.overflow !== 'visible' && (box.width <= 2 || box.height <= 2)) return true;
      if (look.clipPath !== 'none' && box.width <= 2) return true;
    }
    return false;
  };
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim()) continue;
    const parent = node.parentElement;
    if (!shows(parent) || hides(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1 || box.bottom + scrollY < 0 || box.right < 0) continue;
      pieces.push({box, node, parent, words: node.data.trim().slice(0, 40)});
    }
  }
  const scroller = element => {
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return at;
    }
    return null;
  };
  pieces.sort((a, b) => a.box.top - b.box.top);
  const overlaps = [];
  for (let i = 0; i < pieces.length; i++) {
    const a = pieces[i].box;
    for (let j = i + 1; j < pieces.length && pieces[j].box.top < a.bottom - 3; j++) {
      const b = pieces[j].box;
      if (pieces[i].node === pieces[j].node) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Lines of running text have boxes a little higher than their letters.
      if (wide > 2 && high > Math.min(a.height, b.height) * 0.35) {
        if (scroller(pieces[i].parent) !== scroller(pieces[j].parent)) continue;
        overlaps.push('"' + pieces[i].words + '" and "' + pieces[j].words + '"');
      }
    }
  }
  const beyond = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    beyond.push('the page is ' + document.documentElement.scrollWidth + ' wide');
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      if (box.right > width + 1 && box.width > 2 && !scroller(element)) {
        beyond.push(element.tagName + '.' + (element.getAttribute('class') || '') + ' to '
          + Math.round(box.right));
      }
    }
  }
  return {pieces: pieces.length, overlaps, beyond};
}"""

NAME = """element => {
  const all = [...document.querySelectorAll('*')];
  const words = (element.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 30);
  return element.tagName.toLowerCase() + ' ' + all.indexOf(element) + ' "' + words + '"';
}"""

# What Tab has to come to, in the order of the page.
FOCUSABLE = """() => {
  const name = %s;
  const own = [...document.querySelectorAll('a[href], summary, button, [tabindex]')]
    .filter(e => e.getAttribute('tabindex') !== '-1' && e.checkVisibility());
  // A region that scrolls has to be reached as well, or nobody without a mouse sees its end.
  for (const region of document.querySelectorAll('body *')) {
    const look = getComputedStyle(region);
    if (['auto', 'scroll'].includes(look.overflowX) && region.scrollWidth > region.clientWidth + 1
        && !own.includes(region)) own.push(region);
  }
  own.sort((a, b) => a.compareDocumentPosition(b) & 4 ? -1 : 1);
  return own.map(name);
}""" % NAME

# Where the keyboard is, and whether that is to be seen.
FOCUSED = """() => {
  const name = %s;
  const at = document.activeElement;
  const look = getComputedStyle(at);
  const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1;
  const box = at.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.width > 2;
  return {name: name(at), isSeen: (outlined || look.boxShadow !== 'none') && inView};
}""" % NAME
