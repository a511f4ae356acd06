"""What must be true of the database before production may serve from it. Asked on a connection that sees the roles."""

from typing import Any

from samordna.config.declared import value


def role_faults(cursor: Any, role: str) -> list[str]:
    """What is wrong with the database role that the application connects as, in words with what to do; empty when nothing is."""
    if not role:
        return ["DATABASE_URL nämner ingen roll. Skriv ut den: postgresql://samordna_app:…@server/samordna"]
    cursor.execute("SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = %s", [role])
    row = cursor.fetchone()
    if row is None:
        return [f"Databasrollen {role} finns inte. Skapa den enligt docs/operations.md."]
    is_superuser, passes_rules, makes_roles = row
    faults = []
    if is_superuser:
        faults.append(
            f"Databasrollen {role} är superuser och ser alla kommuners rader. Gör en roll utan det."
        )
    if passes_rules:
        faults.append(f"Databasrollen {role} går förbi radskyddet. Kör: ALTER ROLE {role} NOBYPASSRLS")
    if makes_roles:
        faults.append(f"Databasrollen {role} får skapa roller. Kör: ALTER ROLE {role} NOCREATEROLE")
    cursor.execute(
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
        " AND pg_has_role(%s, relowner, 'MEMBER')",
        [role],
    )
    if cursor.fetchone()[0] and not is_superuser:
        faults.append(
            f"Databasrollen {role} äger tabellerna och kan ta bort deras skydd."
            " Ange två roller: DATABASE_URL för programmet och DATABASE_OWNER_URL för ägaren."
        )
    return faults


def demo_users_left() -> list[str]:
    """Addresses of the demo's users in the database. Everybody knows their passwords."""
    from samordna.accounts.models import User
    from samordna.content.users import DEMO_USERS

    known = [user.email for user in DEMO_USERS]
    return list(
        User.objects.filter(email__in=known, is_active=True).order_by("email").values_list("email", flat=True)
    )


def sending_faults() -> list[str]:
    """What is wrong with the addresses that alarms are handed over to. Never an address, since most hold a password.

    Heavy, so asked where Samordna is started and looked over, and not at every command.
    """
    from samordna.readiness.notices.gateway import is_understood

    texts, channels = value("SAMORDNA_SMS_GATEWAY"), value("SAMORDNA_ALARM_CHANNELS")
    told = [(f"adress {number} av {len(channels)}", one) for number, one in enumerate(channels, 1)]
    faults = [
        f"SAMORDNA_ALARM_CHANNELS: {which} är ingen som apprise känner till"
        for which, one in told
        if not is_understood(one)
    ]
    if texts and not is_understood(texts):
        faults.append("SAMORDNA_SMS_GATEWAY: adressen är ingen som apprise känner till")
    return [f"{fault}. Skriv den som https://github.com/caronc/apprise/wiki visar." for fault in faults]
