"""Follow-ups of the mandate are kept by the guards, as everything else that is only added."""

from django.db import migrations

FORWARD = """
DROP TRIGGER keep ON organisation_mandatefollowup;
DROP FUNCTION organisation_keep_follow_up();
COMMENT ON TABLE core_change IS NULL;  -- the guards are put up anew
"""

BACKWARD = """
CREATE FUNCTION organisation_keep_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A follow-up of the mandate is never changed; add another.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER keep BEFORE UPDATE OR DELETE ON organisation_mandatefollowup
    FOR EACH ROW EXECUTE FUNCTION organisation_keep_follow_up();
"""


class Migration(migrations.Migration):
    dependencies = [("core", "0002_history"), ("organisation", "0009_central_steps")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
