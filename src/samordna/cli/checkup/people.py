"""Who can get in, and who can do most."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils import timezone

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import NEEDS_SECOND_STEP, Role
from samordna.accounts.signing_in import app_secrets
from samordna.accounts.signing_in.second_step import FULL
from samordna.cli.checkup.registry import Finding, Level, check, error, several, warning
from samordna.config.soundness import demo_users_left
from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality

MOST_ADMINISTRATORS = 3
UNUSED = timedelta(days=365)


@check("Installationens administratörer")
def instance_administrators() -> Iterator[Finding]:
    administrators = User.objects.filter(administers_instance=True, is_active=True)
    names = list(administrators.order_by("email").values_list("email", flat=True))
    if not names:
        level = Level.ERROR if settings.PRODUCTION else Level.WARNING
        yield Finding(
            level,
            "Ingen administrerar installationen. Ingen kan lägga upp en kommun.",
            "Kör: samordna administrators add E-POST --name NAMN",
        )
    if len(names) > MOST_ADMINISTRATORS:
        yield warning(
            f"{len(names)} personer administrerar installationen: {several(names)}.",
            f"Högst {MOST_ADMINISTRATORS} brukar räcka. Ta bort rollen från dem som inte behöver den.",
        )


@check("Kommunernas administratörer")
def municipality_administrators() -> Iterator[Finding]:
    roles = _roles()
    active = set(User.objects.filter(is_active=True).values_list("pk", flat=True))
    without = [
        municipality.name
        for municipality in Municipality.objects.all()
        if not any(role == Role.ADMINISTRATOR and user in active for user, role in roles[municipality.pk])
    ]
    if without:
        yield warning(
            f"Kommuner utan administratör: {several(without)}.",
            "Bjud in en från installationens sida. Utan den kan ingen bjuda in eller stänga av någon där.",
        )


@check("Andra steget")
def second_steps() -> Iterator[Finding]:
    needing = {user for roles in _roles().values() for user, role in roles if role in NEEDS_SECOND_STEP}
    needing |= set(User.objects.filter(administers_instance=True).values_list("pk", flat=True))
    have = set(Authenticator.objects.filter(type__in=FULL).values_list("user_id", flat=True))
    users = User.objects.filter(pk__in=needing - have, is_active=True).order_by("email")
    without = [user.email for user in users if user.has_usable_password()]
    if without:
        yield warning(
            f"{len(without)} personer har en roll som kräver två steg men inget andra steg: {several(without)}.",
            "De ombeds lägga till ett vid nästa inloggning. Stäng av dem som inte ska in.",
        )


@check("Andra stegets hemligheter")
def second_step_secrets() -> Iterator[Finding]:
    former = app_secrets.under_former_keys()
    lost = [row for row in former if not app_secrets.are_readable(row)]
    if lost:
        emails = User.objects.filter(pk__in={row.user_id for row in lost}).order_by("email")
        yield error(
            f"Nyckeln till appar och reservkoder saknas för: {several([user.email for user in emails])}.",
            "Lägg den förra nyckeln i SAMORDNA_SECRET_KEY_FALLBACKS och starta om. Finns den inte, kör: "
            "samordna manage remove_second_step ADRESS",
        )
    if waiting := len(former) - len(lost):
        yield warning(
            f"{waiting} appar och reservkoder är krypterade med en tidigare nyckel.",
            "Vänta: ett jobb krypterar dem med den nya inom tio minuter. Ta inte bort den tidigare nyckeln innan dess.",
        )


@check("Konton som ingen använder")
def unused_accounts() -> Iterator[Finding]:
    unused = User.objects.filter(is_active=True, last_login__lt=timezone.now() - UNUSED)
    if names := list(unused.order_by("email").values_list("email", flat=True)):
        yield warning(
            f"{len(names)} konton har inte använts på ett år: {several(names)}.",
            "Fråga om de behövs. Stäng annars av dem.",
        )


@check("Exempelkommunens inloggningar")
def demo_users() -> Iterator[Finding]:
    if settings.PRODUCTION and (left := demo_users_left()):
        yield error(
            f"De finns kvar: {several(left)}. Deras lösenord är kända.", "Stäng av eller ta bort dem."
        )


def _roles() -> dict[int, list[tuple[int, str]]]:
    """Users and roles of each municipality. Each is asked about by itself, as row-level security wants it."""
    roles: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for pk in Municipality.objects.values_list("pk", flat=True):
        with acting_for(pk):
            roles[pk] += RoleAssignment.objects.filter(municipality_id=pk).values_list("user_id", "role")
    return roles
