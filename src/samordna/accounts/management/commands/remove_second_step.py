"""For somebody who has lost both phone and recovery codes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from samordna.accounts.commands import second_step_remove
from samordna.accounts.models import User


class Command(BaseCommand):
    help = "Tar bort en användares appar, passkeys och reservkoder och loggar ut hen. Kontrollera först vem som ber om det."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(email=options["email"].lower()).first()
        if user is None:
            raise CommandError("Det finns inget konto med den adressen.")
        removed = second_step_remove(user=user)
        self.stdout.write(
            f"{removed} borttagna. {user.name} får ett mejl och lägger till ett nytt andra steg vid nästa inloggning."
        )
