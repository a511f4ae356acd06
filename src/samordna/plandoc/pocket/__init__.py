"""A pocket card: whom to call, on an A4 that is folded twice to A6, with a QR code that leads to the guides. No Django."""

from samordna.plandoc.pocket.model import PocketCard, PocketNumber

__all__ = ["PocketCard", "PocketNumber"]
