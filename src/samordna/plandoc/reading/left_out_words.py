"""How many passages were left out of each kind, in words, and which kinds are but how a file is set up."""

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.vocabulary import Text

HOW_MANY: dict[Why, tuple[Text, Text]] = {
    Why.RUNNING_HEAD: (
        Text("%d sidhuvud eller sidfot", "%d page header or footer"),
        Text("%d sidhuvuden eller sidfötter", "%d page headers or footers"),
    ),
    Why.PAGE_STAMP: (
        Text("%d sidnummer eller stämpel", "%d page number or stamp"),
        Text("%d sidnummer eller stämplar", "%d page numbers or stamps"),
    ),
    Why.CONTENTS: (
        Text("%d rad i innehållsförteckningen", "%d line of the table of contents"),
        Text("%d rader i innehållsförteckningen", "%d lines of the table of contents"),
    ),
    Why.DELETED: (
        Text("%d ställe borttaget med spårade ändringar", "%d passage deleted with tracked changes"),
        Text("%d ställen borttagna med spårade ändringar", "%d passages deleted with tracked changes"),
    ),
    Why.STRUCK: (
        Text("%d överstruket ställe", "%d passage struck out"),
        Text("%d överstrukna ställen", "%d passages struck out"),
    ),
    Why.HIDDEN: (
        Text("%d ställe med dold text", "%d passage of hidden text"),
        Text("%d ställen med dold text", "%d passages of hidden text"),
    ),
    Why.COMMENT: (
        Text("%d kommentar i marginalen", "%d comment in the margin"),
        Text("%d kommentarer i marginalen", "%d comments in the margin"),
    ),
    Why.PICTURE: (
        Text("%d text i en bild eller ett diagram", "%d text in a picture or a chart"),
        Text("%d texter i bilder eller diagram", "%d texts in pictures or charts"),
    ),
    Why.REPEATED: (
        Text("%d rubrikrad som står en gång till", "%d heading row that stands once more"),
        Text("%d rubrikrader som står en gång till", "%d heading rows that stand once more"),
    ),
    Why.HEADINGS: (
        Text("%d rad med en tabells rubriker", "%d row of a table's headings"),
        Text("%d rader med tabellers rubriker", "%d rows of tables' headings"),
    ),
    Why.NUMBERING: (
        Text("%d löpnummer", "%d running number"),
        Text("%d löpnummer", "%d running numbers"),
    ),
    Why.LABEL: (
        Text("%d etikett framför ett värde", "%d label before a value"),
        Text("%d etiketter framför värden", "%d labels before values"),
    ),
    Why.SAID_ELSEWHERE: (
        Text("%d ställe som planen redan säger", "%d passage that the plan says already"),
        Text("%d ställen som planen redan säger", "%d passages that the plan says already"),
    ),
    Why.ABOUT_FILE: (
        Text("%d uppgift om dokumentet", "%d detail of the document"),
        Text("%d uppgifter om dokumentet", "%d details of the document"),
    ),
    Why.LETTER: (
        Text("%d ställe i mejlet som planen kom i", "%d passage of the mail that the plan came in"),
        Text("%d ställen i mejlet som planen kom i", "%d passages of the mail that the plan came in"),
    ),
    Why.CHOICES: (
        Text("%d ställe i listor att välja ur", "%d passage in lists to choose from"),
        Text("%d ställen i listor att välja ur", "%d passages in lists to choose from"),
    ),
    Why.HOW_TO_FILL_IN: (
        Text("%d ställe om hur filen fylls i", "%d passage on how the file is filled in"),
        Text("%d ställen om hur filen fylls i", "%d passages on how the file is filled in"),
    ),
    Why.TEMPLATE: (
        Text("%d ställe med mallens egen text", "%d passage of the template's own text"),
        Text("%d ställen med mallens egen text", "%d passages of the template's own text"),
    ),
    Why.SUM: (
        Text("%d rad som summerar", "%d row that adds up"),
        Text("%d rader som summerar", "%d rows that add up"),
    ),
    Why.NOTHING_PLANNED: (
        Text("%d rad där inget är planerat", "%d row in which nothing is planned"),
        Text("%d rader där inget är planerat", "%d rows in which nothing is planned"),
    ),
    Why.OVERTAKEN: (
        Text("%d ställe om hur det stod till förut", "%d passage on how things stood before"),
        Text("%d ställen om hur det stod till förut", "%d passages on how things stood before"),
    ),
    Why.NOTHING: (
        Text("%d ställe som ni har valt bort", "%d passage that you have chosen not to take"),
        Text("%d ställen som ni har valt bort", "%d passages that you have chosen not to take"),
    ),
}
"""One of each kind, and several."""

ONLY_SET_UP = frozenset(
    {
        *(Why.RUNNING_HEAD, Why.PAGE_STAMP, Why.CONTENTS, Why.REPEATED, Why.HEADINGS, Why.NUMBERING),
        *(Why.LABEL, Why.SAID_ELSEWHERE, Why.ABOUT_FILE),
    }
)
"""What every file has around its text. The others somebody wrote as text, and a person may want them."""


def how_many(why: Why, count: int) -> Text:
    one, several = HOW_MANY[why]
    told = one if count == 1 else several
    return Text(told.sv % count, told.en % count)
