"""Word files as templates make them: the front in content controls or a text box, the cells in controls."""

from pathlib import Path

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from accuracy.paper import Paper
from accuracy.producers import word

_BOX = (
    f'<w:r {nsdecls("w", "wp", "a")} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" '
    'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
    '<wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
    '</wp:positionV><wp:extent cx="4000000" cy="900000"/><wp:wrapTopAndBottom/><wp:docPr id="7" name="Ruta"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
    "<wps:spPr/><wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></w:r>"
)


def write(paper: Paper, path: Path, box: bool) -> None:
    """``box`` puts what stands between the title and the first heading in a text box, else each paragraph in a control."""
    word.write(paper, path, styles=True)
    document = docx.Document(str(path))
    front = _front(document.element.body)
    if box:
        _into_a_box(front)
    else:
        for paragraph in front:
            _into_a_control(paragraph)
    for cell in document.element.body.iter(qn("w:tc")):
        for paragraph in cell.findall(qn("w:p")):
            _into_a_control(paragraph)
    document.save(str(path))


def _front(body: BaseOxmlElement) -> list[etree._Element]:
    """The paragraphs after the title, up to the first table or heading."""
    front: list[etree._Element] = []
    for element in body.iterchildren():
        if element is body[0]:
            continue
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if element.tag != qn("w:p") or (
            style is not None and style.get(qn("w:val"), "").startswith("Heading")
        ):
            break
        front.append(element)
    return front


def _into_a_control(paragraph: etree._Element) -> None:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(OxmlElement("w:sdtPr"))
    control.append(content)
    paragraph.addprevious(control)
    content.append(paragraph)


def _into_a_box(front: list[etree._Element]) -> None:
    if not front:
        return
    anchor = OxmlElement("w:p")
    front[0].addprevious(anchor)
    anchor.append(parse_xml(_BOX))
    inner = next(anchor.iter(qn("w:txbxContent")))
    for paragraph in front:
        inner.append(paragraph)
