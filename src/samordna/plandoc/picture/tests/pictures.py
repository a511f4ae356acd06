"""A picture to try with, with something of everything in it."""

from samordna.plandoc.picture.model import (
    PictureArea,
    PictureDecision,
    PictureDocument,
    PictureProblem,
    PictureSource,
    PictureStatement,
)
from samordna.plandoc.picture.words import (
    Confidence,
    Credibility,
    Development,
    Distribution,
    Phenomenon,
    PicturePart,
    Reliability,
)
from samordna.plandoc.vocabulary import SourceKind, Trend


def picture(year: int = 2026) -> PictureDocument:
    """What is restricted in it has the word *stängt*, what is internal only has *internt*."""
    return PictureDocument(
        title=f"Lägesbild {year}",
        municipality="Ekdala",
        unit="Socialförvaltningen",
        period=str(year),
        previous=f"Lägesbild {year - 1}",
        decision=PictureDecision(
            body="Socialnämnden", date=f"{year}-03-12", section="14", registry_number=f"SN {year}/0107"
        ),
        statements=[
            PictureStatement(id=1, part=PicturePart.MAPPING, text="Klotter har ökat kring **stationen**.", sources=[1, 3]),
            PictureStatement(
                id=2, part=PicturePart.MAPPING, text="Ett stängt stycke.", sources=[2], restricted=True
            ),
            PictureStatement(
                id=3, part=PicturePart.CONSEQUENCES, text="- Färre går ut på kvällen\n- Skolan lägger tid på annat", sources=[3]
            ),
            PictureStatement(id=4, part=PicturePart.ANALYSIS, text="Mötesplatser saknas."),
        ],
        sources=[
            PictureSource(
                id=1, name="Lokalpolisens bidrag", kind=SourceKind.POLICE, date=f"{year}-01-20", period=str(year - 1),
                basis="Anmälningar och samtal, internt", says="Anmälningarna är fler, internt.", trend=Trend.RISING,
                reliability=Reliability.B, credibility=Credibility.PROBABLE,
            ),
            PictureSource(
                id=2, name="En stängd källa", kind=SourceKind.OWN_SERVICES, says="Något stängt.",
                distribution=Distribution.RESTRICTED,
            ),
            PictureSource(
                id=3, name="Trygghetsmätningen", kind=SourceKind.SURVEY, date=str(year - 1), basis="Enkät till 900 hushåll",
                reliability=Reliability.A, credibility=Credibility.CONFIRMED, distribution=Distribution.OPEN,
            ),
            PictureSource(
                id=4, name="Föreningarnas råd", kind=SourceKind.CIVIL_SOCIETY, withdrawn=True, distribution=Distribution.OPEN,
            ),
        ],
        problems=[
            PictureProblem(
                id=11, title="Propaganda på klotterplank och dekaler", seen="Dekaler sätts upp vid **skolorna** varje vår.",
                areas=[PictureArea(id=1, name="Centrum"), PictureArea(id=2, name="Ekbacken")],
                phenomena=[Phenomenon.FAR_RIGHT, Phenomenon.NET], since="2023-21", trend=Trend.RISING,
                causes="Få vuxna ute på kvällen.", consequences="Elever undviker platser.", affected="Elever i högstadiet",
                confidence=Confidence.HIGH, priority=1, priority_reason="Störst och går att påverka.",
                sources_for=[1, 3], sources_against=[4], carried_from=[1], development=Development.WORSE,
                development_reason="Polisens anmälningar",
            ),
            PictureProblem(id=12, title="Ett stängt problem", restricted=True, priority=2),
            PictureProblem(id=13, title="Hat i spelchattar", phenomena=[Phenomenon.MIXED], confidence=Confidence.LOW),
        ],
    )  # fmt: skip


def picture_before(year: int = 2025) -> PictureDocument:
    return PictureDocument(
        title=f"Lägesbild {year}",
        municipality="Ekdala",
        period=str(year),
        problems=[
            PictureProblem(id=1, title="Dekaler vid skolorna"),
            PictureProblem(id=2, title="Möten på torget"),
        ],
    )
