"""What is told of somebody's views is asked about; what is said of views, groups and made-up cases is not."""

import pytest

from samordna.plandoc.guard import HitKind, scan


@pytest.mark.parametrize(
    "text",
    [
        "En kille på 17 i Rinkeby, son till bagaren på torget, hyllar IS",
        "Just nu går 14 ungdomar här, två av dem är salafister.",
        "Tre av besökarna är uttalade nazister",
        "En 17-årig kille i Rinkeby sympatiserar med NMR.",
        "En elev i 8B är nazist.",
    ],
)
def test_it_is_asked_about(text: str) -> None:
    assert [(hit.kind, hit.blocking) for hit in scan(text)] == [(HitKind.REGISTER_INSTRUCTION, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Just nu går 14 ungdomar här.",
        "Om en elev i 8B hyllar IS ringer du socialtjänsten.",
        "Stöd till unga på väg ur högerextrema miljöer.",
        "Tre av grupperna är nazistiska.",
        "En kille på 17 år får plats på fritidsgården.",
        "Två av deltagarna är journalister.",
        "Tre av dem är poliser som stödjer skolan.",
    ],
)
def test_it_is_nobody_in_particular(text: str) -> None:
    assert not scan(text)
