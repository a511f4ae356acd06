"""The edge of what we reach: text messages and channels are handed over through apprise."""

import logging
from urllib.parse import quote

from django.conf import settings


def _says_nothing(record: logging.LogRecord) -> bool:
    """What apprise logs holds the number that a message goes to, or the gateway's password.

    A filter, since whoever sets up logging anew gives loggers their levels and switches them on again.
    """
    return False


logging.getLogger("apprise").addFilter(_says_nothing)


class NotHandedOver(Exception):
    """The gateway did not take the message. Says why without saying to whom."""


def can_text() -> bool:
    """Whether the installation has somewhere to send text messages."""
    return bool(settings.SMS_GATEWAY)


def text_hand_over(*, phone: str, text: str, key: str) -> None:
    """Hand a text message to the gateway.

    ``key`` is the same each time that the message is tried, for gateways that drop what they have had. Raises NotHandedOver.
    """
    if not can_text():
        raise NotHandedOver("no gateway")
    address = settings.SMS_GATEWAY.replace("{phone}", quote(phone, safe="")).replace("{key}", quote(key))
    _hand_over([address], text, "")


def channels_hand_over(*, subject: str, text: str) -> None:
    """Tell every channel of the installation. Raises NotHandedOver when any did not take it."""
    _hand_over(settings.ALARM_CHANNELS, text, subject)


def is_understood(address: str) -> bool:
    """Whether something could be handed over there. Nobody is asked."""
    import apprise

    filled = address.replace("{phone}", "%2B46700000000").replace("{key}", "1")
    return apprise.Apprise.instantiate(filled) is not None


def _hand_over(addresses: list[str], text: str, subject: str) -> None:
    """Where we stand: one address needs no threads of its own."""
    import apprise  # twenty megabytes, which a web process, that hands nothing over, need not hold

    alone = apprise.AppriseAsset(async_mode=False)
    for address in addresses:
        gateway = apprise.Apprise(asset=alone)
        if not gateway.add(address):
            raise NotHandedOver("address not understood")
        if not gateway.notify(body=text, title=subject, body_format=apprise.NotifyFormat.TEXT):
            raise NotHandedOver("not taken")
