"""What is to stand on the pages of a situation picture."""

from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.schema import Part


class PicturePaper(Part):
    """A picture, and the one before to tell what has changed. Both are as the reader may see them.

    ``public`` says that they have been made so (:func:`samordna.plandoc.picture.versions.public_version`); the pages of every
    other are marked as internal.
    """

    document: PictureDocument
    before: PictureDocument | None = None
    public: bool = False
