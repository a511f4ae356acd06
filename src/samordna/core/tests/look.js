// One look at the page as it is shown, in one question: what axe finds in that which looks or is built like nothing before, how
// wide the page is, and what is known from now on. `find` holds the two ways to look for it. A word says why nothing was judged:
// something is being fetched or put into the page, or no server answers with axe.
async ({axeAddress, underWay, longWord, isDark, known}, find) => {
    const OF_TEXTS = ["color-contrast", "link-in-text-block"];
    const OF_TARGETS = ["target-size"];
    const OF_PAGES = /^(bypass|document-title|html-.*|meta-.*|frame-tested|landmark-.*|heading-order|page-has-heading-one)$/;
    const OF_REGIONS = ["region"];
    const IS_OURS = "script, style, header, .nowrap, .status, .due, .state, .years";

    if (document.querySelector(underWay)) return "under way";
    // What goes over into something else, a colour or a dialogue that comes, has come there.
    const isComing = ({effect, playState, timeline}) =>
        playState === "running" && timeline === document.timeline && effect.getComputedTiming().endTime < Infinity;
    await Promise.allSettled(document.getAnimations().filter(isComing).map(one => one.finished));

    const hashed = text => {
        let [one, other] = [0xdeadbeef, 0x41c6ce57];
        for (let at = 0; at < text.length; at += 1) {
            one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
            other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
        }
        return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
    };
    const fetched = () => new Promise(done => {
        const script = Object.assign(document.createElement("script"), {src: axeAddress, onload: done, onerror: done});
        document.head.append(script);
        script.remove();
    });
    const within = rule => {
        if (OF_TEXTS.includes(rule)) return {parts: texts.unjudged};
        if (OF_TARGETS.includes(rule)) return {parts: pieces.targets};
        if (OF_PAGES.test(rule)) return {parts: pieces.isOutlineNew ? [document.documentElement] : []};
        if (OF_REGIONS.includes(rule)) return {parts: pieces.isOutside ? [document.documentElement] : []};
        return {parts: pieces.parts, boxes: pieces.boxes};
    };
    // Each rule is asked of its own part of the page, so that axe reads the page once for all of them.
    const askedWithin = (rule, {parts, boxes = []}, known) => {
        const {gather} = Object.getPrototypeOf(rule);
        rule.gather = (context, options) => {
            const places = all => all.map(one => axe.utils.getNodeFromTree(one)).filter(Boolean);
            const selected = axe._selectCache;
            axe._selectCache = known;
            const found = gather.call(rule, Object.assign(Object.create(context), {include: places(parts)}), options);
            axe._selectCache = selected;
            return [...found, ...places(boxes).filter(one => axe.utils.matches(one, rule.selector))];
        };
    };
    const judged = async () => {
        axe.configure({noHtml: true});
        const caches = new Map();
        const rules = {};
        for (const rule of axe._audit.rules) {
            const where = within(rule.id);
            const isAsked = where.parts.length || where.boxes?.length;
            if (!isAsked) rules[rule.id] = {enabled: false};
            else if (OF_TARGETS.includes(rule.id)) rules[rule.id] = {enabled: true};
            if (!caches.has(where.parts)) caches.set(where.parts, []);
            askedWithin(rule, where, caches.get(where.parts));
        }
        const {violations} = await axe.run(document, {selectors: false, elementRef: true, resultTypes: ["violations"], rules});
        return violations.map(one => [one.id, one.nodes.map(node => node.element.outerHTML.slice(0, 300))]);
    };
    // How wide the page is with a word added to each text: the name of a unit, an address, a word without a blank.
    const lengthened = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const all = [];
        while (walker.nextNode()) all.push(walker.currentNode);
        const told = all.filter(text => text.data.trim() && !text.parentElement.closest(IS_OURS));
        const before = told.map(text => text.data);
        for (const text of told) text.data += longWord;
        const width = document.scrollingElement.scrollWidth;
        told.forEach((text, place) => { text.data = before[place]; });
        return width;
    };

    const none = {parts: [], boxes: [], targets: [], isOutlineNew: false, isOutside: false, seen: ""};
    const texts = known.colours === null ? {unjudged: [], seen: ""} : find.texts(known.colours, hashed);
    const pieces = isDark ? none : find.pieces(known.pieces, hashed);
    const isAnythingNew = [texts.unjudged, pieces.parts, pieces.boxes, pieces.targets].some(all => all.length)
        || pieces.isOutlineNew || pieces.isOutside;
    if (isAnythingNew && !window.axe) await fetched();
    if (isAnythingNew && !window.axe) return "without axe";
    const down = [...document.querySelectorAll(".stays-below")];
    // What stays at the foot of the window covers something wherever one stops on the way down: nothing is worse for that.
    for (const one of down) one.style.position = "static";
    const wrong = isAnythingNew ? await judged() : [];
    for (const one of down) one.removeAttribute("style");
    return {
        wrong, width: document.scrollingElement.scrollWidth, widened: longWord ? lengthened() : 0,
        seen: {colours: texts.seen, pieces: pieces.seen},
    };
}
