"""Users."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, **_fields: Any) -> "User":
        """What Django's ``createsuperuser`` calls. There is nobody to make: no account sees every municipality."""
        raise ImproperlyConfigured(
            "Samordna har ingen superuser. Kör samordna administrators add E-POST --name NAMN."
        )

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email=(email or "").lower())


class User(AbstractBaseUser):
    """Somebody who signs in, in a function: staff or partner."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=100)
    is_active = models.BooleanField(_("active"), default=True)
    administers_instance = models.BooleanField(
        _("administers the installation"),
        default=False,
        help_text=_("Sets up municipalities and their first administrators; sees nobody's content."),
    )

    previous_login = models.DateTimeField(_("signed in before that"), null=True, editable=False)

    history_excludes = ("password", "last_login", "previous_login")

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name
