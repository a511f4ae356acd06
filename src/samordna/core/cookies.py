"""Cookies that Django gives no setting for."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage


class MessageCookie(CookieStorage):
    """Short messages in a cookie that, in production, only this very host can set."""

    cookie_name = settings.MESSAGE_COOKIE_NAME
