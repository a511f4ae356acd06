// Words as Markdown that shows the same words, as samordna/plandoc/markup.py writes them: only what would be taken for a mark
// gets a backslash.

const INLINE =
  /\\(?=[!-/:-@[-`{-~]|$)|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|\[(?=[^\]]*(?:\][([:]|$))|\](?=[([:])|<(?=[A-Za-z/!?])|&(?=#?\w+;)/gu;
const OPENING = /^(?=#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|[-=|:][-=|: \t]*$|\{\{)/;
const NUMBERED = /^(\d{1,9})([.)])(?=[ \t]|$)/;

export function escaped(text, { isLineStart, isAll }) {
  const inline = isAll ? text.replace(/[!-/:-@[-`{-~]/g, "\\$&") : text.replace(INLINE, "\\$&");
  return isLineStart ? inline.replace(NUMBERED, "$1\\$2").replace(OPENING, "\\") : inline;
}
