// Finds what axe is to judge on the page that is shown: `parts` that are built like none before, in a place like theirs; `boxes`,
// whose own attributes are new, whatever they hold; `targets`, things to press of a size and nearness that no other had.
// `isOutlineNew` says that headings follow each other, or landmarks stand, like nowhere before; `isOutside`, that something new
// stands in no landmark. Gives back these, and a line for each that is known from now on.
(known, hashed) => {
    const seen = new Set(known.split("\n"));
    const atFirst = seen.size;
    const TARGETS = "a, area, button, input, select, textarea, summary, [role], [tabindex], [contenteditable]";
    const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
    const LANDMARKS = "main, header, footer, nav, aside, section, form, search, [role]";
    const REGIONS = "main, header, footer, nav, aside, dialog, section[aria-label], section[aria-labelledby], [role], .ds-skip-link";
    // What these hold is judged by itself: no rule about a box looks into it.
    const BOXES = "html, body, main, div, section, article, header, footer, aside, nav, form, fieldset, details";
    const LOOKED_INTO = "[role]:not([role=group], [role=region], [role=status], [role=alert]), [aria-hidden], [contenteditable]";
    const REFERRING = /^(for|list|headers|aria-(labelledby|describedby|controls|owns|details|activedescendant|errormessage|flowto))$/;
    const SAID = /^(alt|title|placeholder|value|name|src|aria-(label|valuetext|roledescription))$/;
    const NOT_JUDGED = /^(data-|hx-|(class|action|accept|cols|rows|inputmode|step|d|points|nonce|(min|max)(length)?)$)/;
    const LEAST = 24;

    const isNew = description => {
        const hash = hashed(description);
        const isKnown = seen.has(hash);
        seen.add(hash);
        return !isKnown;
    };
    const isSaid = text => Boolean(text?.trim());
    const holdsText = element => [...element.childNodes].some(one => one.nodeType === Node.TEXT_NODE && isSaid(one.data));

    const all = [...document.querySelectorAll("html, body, body *")];
    const shown = new Set(all.filter(element => element.checkVisibility({visibilityProperty: true})));

    const targets = [...shown].filter(element => element.matches(TARGETS));
    const boxOf = new Map(targets.map(one => [one, one.getBoundingClientRect()]));
    // How far it is from the middle of one target to the next, up to what has to lie between.
    const nearest = element => {
        const {left, right, top, bottom} = boxOf.get(element);
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        let least = LEAST;
        for (const [other, box] of boxOf) {
            const across = Math.max(box.left - x, x - box.right, 0);
            if (across >= least) continue;
            const far = Math.hypot(across, Math.max(box.top - y, y - box.bottom, 0));
            if (far < least && other !== element && !other.contains(element) && !element.contains(other)) least = far;
        }
        return least;
    };
    const pressed = element => {
        const {width, height} = boxOf.get(element);
        const sizes = [width, height].map(size => Math.min(Math.round(size), LEAST));
        const around = element.parentElement;
        return ["target", element.localName, element.getAttribute("role"), getComputedStyle(element).display, ...sizes,
            Math.round(nearest(element)), getComputedStyle(around).display, holdsText(around)].join();
    };

    const byId = new Map();
    for (const one of document.querySelectorAll("[id]")) byId.set(one.id, [...byId.get(one.id) ?? [], one]);
    const found = value => value.split(/\s+/).map(id => {
        const [one, ...more] = byId.get(id) ?? [];
        return one ? `${one.localName}${Boolean(more.length)}${isSaid(one.textContent)}` : "none";
    }).join();
    const written = ({name, value}) => {
        if (NOT_JUDGED.test(name)) return "";
        if (name === "id") return `id ${byId.get(value)?.length > 1}`;
        if (name === "href") return value.startsWith("#") ? `href # ${found(value.slice(1))}` : "href";
        if (REFERRING.test(name)) return `${name} ${found(value)}`;
        if (SAID.test(name)) return `${name} ${isSaid(value)}`;
        return `${name}=${value}`;
    };
    // What is pressed by its words is called by them too.
    const isCalledOtherwise = element => {
        const label = element.getAttribute("aria-label");
        return label !== null && !label.toLowerCase().includes(element.textContent.trim().toLowerCase());
    };
    const isScrolled = element => shown.has(element)
        && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
        && /auto|scroll/.test(getComputedStyle(element).overflow);
    const owns = new Map();
    const own = element => {
        if (!owns.has(element)) {
            owns.set(element, [
                element.localName, ...[...element.attributes].map(written).sort(),
                [...element.labels ?? []].map(label => `${isSaid(label.textContent)}${shown.has(label)}`),
                isCalledOtherwise(element), holdsText(element), shown.has(element), isScrolled(element)].join(" "));
        }
        return owns.get(element);
    };
    // Of what is built alike and follows each other, rows of a table, there may be as many as one likes.
    const builtWithin = element => [...element.children].map(built).filter((one, place, every) => one !== every[place - 1]);
    const built = element => (element.children.length ? hashed([own(element), "(", ...builtWithin(element), ")"].join(" ")) : own(element));

    const [parts, boxes] = [[], []];
    const isBox = element => element.matches(BOXES) && !element.matches(LOOKED_INTO) && !isScrolled(element);
    const visit = (element, above) => {
        if (!isBox(element)) {
            if (isNew(`part ${above} ${built(element)}`)) parts.push(element);
            return;
        }
        if (isNew(`box ${above} ${own(element)}`) && shown.has(element)) boxes.push(element);
        const below = `${above}>${element.localName}`;
        for (const child of element.children) if (child !== document.head) visit(child, below);
    };
    visit(document.documentElement, "");

    const isShown = element => shown.has(element);
    const nameOf = element => element.getAttribute("aria-label") ?? byId.get(element.getAttribute("aria-labelledby"))?.[0].textContent;
    const landmarks = [...document.body.querySelectorAll(LANDMARKS)].filter(isShown);
    const called = landmarks.map(one => `${one.localName} ${one.getAttribute("role")} ${nameOf(one)?.trim()}`);
    const headings = ["", ...[...document.body.querySelectorAll(HEADINGS)].filter(isShown)
        .map(one => `${one.localName}${one.getAttribute("role")}${one.getAttribute("aria-level")}`)];
    const outline = [
        `head ${isSaid(document.title)} ${[...document.querySelectorAll("meta")].map(one => [...one.attributes].map(written))}`,
        ...["main", "h1", ".ds-skip-link"].map(one => `${one} ${Math.min([...document.querySelectorAll(one)].filter(isShown).length, 2)}`),
        ...headings.slice(1).map((one, place) => `heading ${headings[place]} ${one}`),
        ...landmarks.map((one, place) => ["landmark", one.parentElement.closest(LANDMARKS)?.localName, one.localName,
            one.getAttribute("role"), isSaid(nameOf(one)), called.indexOf(called[place]) < place].join(" ")),
    ];
    return {
        parts, boxes,
        targets: targets.filter(element => isNew(pressed(element))),
        isOutlineNew: outline.filter(isNew).length > 0,
        isOutside: [...parts, ...boxes].some(one => isShown(one) && one !== document.documentElement && one !== document.body && !one.closest(REGIONS)),
        seen: [...seen].slice(atFirst).map(one => `${one}\n`).join(""),
    };
}
