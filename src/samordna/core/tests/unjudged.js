// Finds what axe is to judge on the page that is shown: `targets`, things to press of a size and nearness that no other had
// before, and `changed`, where something else is shown or scrolled than in the window before this one, in parts that are built
// like none before. `whole` says that no page was built like it, or that its
// outline changes from the first window to the second. Gives back how many they are, and a line for each that is known from now on.
([known, isFirst]) => {
    const seen = new Set(known.split("\n"));
    const atFirst = seen.size;
    const TARGETS = "a, area, button, input, select, textarea, summary, [role], [tabindex], [contenteditable]";
    const OUTLINE = "h1, h2, h3, h4, h5, h6, main, [role=heading], [role=main]";
    const REFERRING = /^(for|list|headers|aria-(labelledby|describedby|controls|owns|details|activedescendant|errormessage|flowto))$/;
    const SAID = /^(alt|title|placeholder|value|name|src|aria-(label|valuetext|roledescription))$/;
    const NOT_JUDGED = /^(data-|hx-|action$|d$|points$|nonce$|(min|max)(length)?$)/;
    const LEAST = 24;

    const isShown = element => element.checkVisibility({visibilityProperty: true});
    const hashed = text => {
        let [one, other] = [0xdeadbeef, 0x41c6ce57];
        for (let at = 0; at < text.length; at += 1) {
            one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
            other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
        }
        return 4294967296 * (2097151 & other) + (one >>> 0);
    };
    const isNew = description => {
        const hash = String(hashed(description));
        const isKnown = seen.has(hash);
        seen.add(hash);
        return !isKnown;
    };
    const holdsText = element => [...element.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.data.trim());

    const all = [...document.body.querySelectorAll("*")];
    const shown = new Set(all.filter(isShown));

    const targets = [...shown].filter(element => element.matches(TARGETS));
    const boxes = new Map(targets.map(one => [one, one.getBoundingClientRect()]));
    // How far it is from the middle of one target to the next, up to what has to lie between.
    const nearest = element => {
        const {left, right, top, bottom} = boxes.get(element);
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        let least = LEAST;
        for (const [other, box] of boxes) {
            const across = Math.max(box.left - x, x - box.right, 0);
            if (across >= least) continue;
            const far = Math.hypot(across, Math.max(box.top - y, y - box.bottom, 0));
            if (far < least && other !== element && !other.contains(element) && !element.contains(other)) least = far;
        }
        return least;
    };
    const pressed = element => {
        const {width, height} = boxes.get(element);
        const sizes = [width, height].map(size => Math.min(Math.round(size), LEAST));
        const around = element.parentElement;
        return ["target", element.localName, element.getAttribute("role"), getComputedStyle(element).display, ...sizes,
            Math.round(nearest(element)), getComputedStyle(around).display, holdsText(around)].join();
    };

    const ids = new Map();
    for (const {id} of document.querySelectorAll("[id]")) ids.set(id, (ids.get(id) ?? 0) + 1);
    const found = value => value.split(/\s+/).map(id => Math.min(ids.get(id) ?? 0, 2)).join("");
    const written = ({name, value}) => {
        if (NOT_JUDGED.test(name)) return "";
        if (name === "id") return `id ${found(value)}`;
        if (name === "href") return value.startsWith("#") ? `href # ${found(value.slice(1))}` : "href";
        if (REFERRING.test(name)) return `${name} ${found(value)}`;
        if (SAID.test(name)) return `${name} ${Boolean(value.trim())}`;
        return `${name}=${value}`;
    };
    const scrolled = new Set([...shown].filter(element =>
        (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
        && /auto|scroll/.test(getComputedStyle(element).overflow)));
    // Of what is built alike and follows each other, rows of a table, there may be as many as one likes.
    const builtWithin = element => [...element.children].map(built).filter((one, place, every) => one !== every[place - 1]);
    const built = element => [
        element.localName, ...[...element.attributes].map(written).sort(),
        [...element.labels ?? []].map(label => Boolean(label.textContent.trim())), holdsText(element), shown.has(element),
        scrolled.has(element), "(", ...builtWithin(element), ")"].join(" ");
    const above = element => (element ? `${above(element.parentElement)}>${element.localName}${element.getAttribute("role")}` : "");

    const before = isFirst ? null : window.lookedAt;
    const differing = before
        ? all.filter(one => shown.has(one) !== before.shown.has(one) || scrolled.has(one) && !before.scrolled.has(one))
        : [];
    const nearestShown = element => (shown.has(element) || element === document.body ? element : nearestShown(element.parentElement));
    const roots = new Set(differing.map(nearestShown));
    const isTopmost = root => ![...roots].some(other => other !== root && other.contains(root));

    window.lookedAt = {shown, scrolled};
    window.unjudgedParts = {
        whole: before
            ? differing.some(one => one.matches(OUTLINE))
            : isNew(`page ${Boolean(document.title)} ${built(document.documentElement)}`),
        changed: [...roots].filter(isTopmost).filter(root => isNew(`part ${above(root)} ${built(root)}`)),
        targets: targets.filter(element => isNew(pressed(element))),
    };
    return {
        whole: unjudgedParts.whole, changed: unjudgedParts.changed.length, targets: unjudgedParts.targets.length,
        seen: [...seen].slice(atFirst).map(one => `${one}\n`).join(""),
    };
}
