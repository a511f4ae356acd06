"""Texts that were saved before every door made them plain: letters are composed, and marks that turn the direction are gone.

One entry in the history for each row that changes, as for any change. A row stays as it is where the plain text is another's
already, as two units of one name were.
"""

from django.db import migrations

REWRITE = r"""
DO $$
DECLARE
    turning text := U&'[\061C\200E\200F\202A-\202E\2066-\2069]';
    home bigint;
    found record;
    one bigint;
BEGIN
    FOR home IN SELECT id FROM organisation_municipality ORDER BY id LOOP
        PERFORM set_config('samordna.municipality', home::text, true);
        FOR found IN
            SELECT rows.table_name,
                string_agg(
                    format(
                        '%1$I = regexp_replace(normalize(%1$I::text, NFC), $1, '''', ''g'')::%2$s', column_name, udt_name
                    ), ', '
                ) AS plain,
                string_agg(format('%1$I::text IS NOT NFC NORMALIZED OR %1$I::text ~ $1', column_name), ' OR ') AS is_not
            FROM information_schema.columns AS rows
            WHERE rows.table_schema = 'public' AND is_generated = 'NEVER'
                AND udt_name IN ('text', 'varchar', 'jsonb', '_text', '_varchar')
                AND rows.table_name ~ '^(accounts|core|organisation|plans|intake)_'
                AND rows.table_name !~ '^core_(change|historyseal)'
                AND (rows.table_name IN ('organisation_municipality', 'accounts_user') OR EXISTS (
                    SELECT FROM information_schema.columns AS ours
                    WHERE ours.table_schema = 'public' AND ours.table_name = rows.table_name
                        AND ours.column_name = 'municipality_id'
                ))
            GROUP BY rows.table_name ORDER BY rows.table_name
        LOOP
            FOR one IN EXECUTE format('SELECT id FROM %I WHERE %s', found.table_name, found.is_not) USING turning LOOP
                BEGIN
                    EXECUTE format('UPDATE %I SET %s WHERE id = $2', found.table_name, found.plain) USING turning, one;
                EXCEPTION WHEN unique_violation OR exclusion_violation OR string_data_right_truncation THEN
                    CONTINUE;
                END;
            END LOOP;
        END LOOP;
    END LOOP;
    PERFORM set_config('samordna.municipality', '', true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0007_sent_forms"),
        ("accounts", "0004_sign_in"),
        ("organisation", "0008_swedish_order"),
        ("plans", "0008_kinds_of_parts"),
        ("intake", "0008_files_to_pieces"),
    ]

    operations = [migrations.RunSQL(REWRITE, migrations.RunSQL.noop)]
