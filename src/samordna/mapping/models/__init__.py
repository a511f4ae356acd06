from samordna.mapping.models.service import Service

__all__ = ["Service"]
