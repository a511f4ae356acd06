"""The database keeps each unit's path and refuses a unit inside itself, whoever asks."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION organisation_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    above bigint[];
BEGIN
    IF NEW.parent_id IS NULL THEN
        NEW.path := ARRAY[NEW.id];
        RETURN NEW;
    END IF;
    -- Two moves at once could each be right and together make a circle.
    PERFORM pg_advisory_xact_lock(hashtext('organisation_unit'), NEW.municipality_id::int);
    SELECT path INTO above FROM organisation_unit WHERE id = NEW.parent_id;
    IF NEW.id = ANY (above) THEN
        RAISE EXCEPTION 'A unit cannot lie inside itself.' USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_no_cycle';
    END IF;
    NEW.path := above || NEW.id;
    RETURN NEW;
END $$;

CREATE FUNCTION organisation_unit_path_below() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE organisation_unit SET parent_id = parent_id WHERE parent_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER unit_path BEFORE INSERT OR UPDATE OF parent_id, path ON organisation_unit
    FOR EACH ROW EXECUTE FUNCTION organisation_unit_path();
CREATE TRIGGER unit_path_below AFTER UPDATE OF parent_id ON organisation_unit
    FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION organisation_unit_path_below();
"""

BACKWARD = """
DROP TRIGGER unit_path_below ON organisation_unit;
DROP TRIGGER unit_path ON organisation_unit;
DROP FUNCTION organisation_unit_path_below();
DROP FUNCTION organisation_unit_path();
"""


class Migration(migrations.Migration):
    dependencies = [("organisation", "0002_organisation")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
