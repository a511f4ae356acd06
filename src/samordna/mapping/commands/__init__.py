from samordna.mapping.commands.services import (
    service_create,
    service_remove,
    service_restore,
    service_review,
    service_unreview,
    service_update,
)

__all__ = [
    "service_create",
    "service_remove",
    "service_restore",
    "service_review",
    "service_unreview",
    "service_update",
]
