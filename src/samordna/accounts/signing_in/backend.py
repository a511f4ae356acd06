"""Who is signed in. Every page asks, so that query is written once."""

from django.contrib.auth.backends import ModelBackend

from samordna.accounts.models import User
from samordna.core.prepared import Prepared, given

_USER = Prepared(lambda: User.objects.filter(pk=given("user")))


class Backend(ModelBackend):
    def get_user(self, user_id: int) -> User | None:
        """Nobody who has been closed out."""
        user = next(iter(_USER.objects(user=user_id)), None)
        return user if user and self.user_can_authenticate(user) else None
