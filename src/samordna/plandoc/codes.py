"""QR codes. The library is imported with this module: import it where a code is made."""

from io import BytesIO

from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage
from qrcode.main import QRCode


def qr_code(address: str) -> bytes:
    """As SVG, without a border: whoever shows it leaves room around it."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, image_factory=SvgPathImage)
    code.add_data(address)
    file = BytesIO()
    code.make_image().save(file)
    return file.getvalue()
