"""What must be true of the database before production may serve from it. Asked on a connection that sees the roles."""

from typing import Any


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
