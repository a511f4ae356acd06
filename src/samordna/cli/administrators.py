"""Who administers the installation: the first one is made here, where nobody can sign in yet."""

from typing import Annotated

import typer

from samordna.cli.groups import group
from samordna.cli.installation import with_installation
from samordna.plandoc.errors import PlanError
from samordna.plandoc.plain import plain
from samordna.plandoc.vocabulary import Text

administrators = group("administrators", "Installationens administratörer.")

Email = Annotated[str, typer.Argument(help="Adressen som loggar in.", metavar="E-POST")]


@administrators.command("add")
@with_installation
def add(
    email: Email,
    name: Annotated[
        str, typer.Option("--name", help="Namn eller funktion, som det står i loggen.", metavar="NAMN")
    ],
    password: Annotated[
        str,
        typer.Option(
            "--password",
            envvar="SAMORDNA_ADMINISTRATOR_PASSWORD",
            help="Skriv det inte på kommandoraden: det frågas efter, eller läses ur miljön.",
            prompt="Lösenord",
            confirmation_prompt="Lösenordet en gång till",
            hide_input=True,
            callback=plain,
        ),
    ],
) -> None:
    """Lägg till någon som lägger upp kommuner och bjuder in deras första administratör. Ser inget av kommunernas innehåll."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.utils.translation import override

    from samordna.accounts.commands import user_create
    from samordna.accounts.models import User
    from samordna.core.tenancy import acting_for_instance

    with override("sv"):
        try:
            validate_password(password, User(email=email, name=name))
            with acting_for_instance():
                user_create(email=email, name=name, password=password, administers_instance=True)
        except ValidationError as error:
            words = " ".join(error.messages)
            raise PlanError(Text(words, words)) from error
    print(
        f"{email.lower()} administrerar installationen. Logga in på /logga-in/ och lägg till ett andra steg."
    )


@administrators.command("list")
@with_installation
def listed() -> None:
    """Visa vilka som administrerar installationen."""
    from samordna.accounts.models import User

    for user in User.objects.filter(administers_instance=True).order_by("email"):
        print(f"{user.email}  {user.name}{'' if user.is_active else '  (stängt konto)'}")
