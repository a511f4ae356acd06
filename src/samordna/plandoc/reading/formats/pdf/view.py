"""A page's own coordinates and those of the page as it is shown, in points from the top left corner."""

import pypdfium2 as pdfium


class View:
    """From a page's own coordinates to those of the page as it is shown, turned and measured from the top."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._left, self._low, self._right, self._high = page.get_cropbox()
        self.rotation = page.get_rotation()
        self.width, self.height = page.get_size()

    def turn(self, degrees: int) -> None:
        """Look at the page from another side, because its text is written so."""
        if degrees % 180:
            self.width, self.height = self.height, self.width
        self.rotation = (self.rotation + degrees) % 360

    def point(self, x: float, y: float) -> tuple[float, float]:
        match self.rotation:
            case 90:
                return y - self._low, x - self._left
            case 180:
                return self._right - x, y - self._low
            case 270:
                return self._high - y, self._right - x
            case _:
                return x - self._left, self._high - y

    def box(self, left: float, low: float, right: float, high: float) -> tuple[float, float, float, float]:
        (xa, ya), (xb, yb) = self.point(left, low), self.point(right, high)
        return min(xa, xb), max(xa, xb), min(ya, yb), max(ya, yb)
