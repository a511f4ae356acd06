"""What the tests of these pages share."""

from samordna.situation.models import Picture

PICTURES = "/ekdala/lagesbild/"


def page_of(picture: Picture) -> str:
    return f"{PICTURES}{picture.pk}/"
