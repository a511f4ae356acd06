"""Texts that have broken writers of files before."""

TROUBLE = {
    "typst markup": r"#panic(1) $x^2$ @ref <label> \ *b _i ~ `raw` #set page(width: 1pt) // kommentar /* */ = nej",
    "html": "<script>alert(1)</script> <b>fet</b> &amp; <img src=x onerror=alert(1)>",
    "sql": "'; DROP TABLE plans; --",
    "jinja": "{{ title }} {% for x in y %} {# c #}",
    "formula": '=HYPERLINK("http://x")',
    "emoji": "👨‍👩‍👧 👍🏽 🇸🇪 😀",
    "right to left": "שלום العربية \u202eabc\u202c",
    "other scripts": "漢字 ไทย हिन्दी ελληνικά",
    "control": "a\x00b\x01c\x0bd\x0ce\x1bf\x7fg\x85h\ufeffi\ufffej",
    "private use": "\ue000 \uf8ff \U000f0001",
    "invisible": "mjuk\xadhet noll\u200bbredd fast\xa0blank \u2028 \u2029 rad",
    "combining": "a\u0301\u0302\u0303 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
    "swedish": "Åäö ÅÄÖ é § – ”citat” 25 000 kr",
    "long word": "x" * 1_000,
    "line breaks": "ett\r\ntvå\rtre\n\n\nfyra\tfem",
    "nested quotes": ">" * 150 + " djupt",
    "nested lists": "\n".join("  " * n + "- nivå" for n in range(40)),
    "nested emphasis": "*" * 199 + "x" + "*" * 199,
    "broken table": "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |",
    "only spaces": "   \t\n ",
}
