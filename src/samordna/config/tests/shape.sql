-- What a database is like: its tables, who may do what with them, and what guards them. See test_first_starts.py.
SELECT relname, relkind, relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner)
FROM pg_class
WHERE relnamespace = 'public'::regnamespace
ORDER BY 1;

SELECT attrelid::regclass::text, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated
FROM pg_attribute
JOIN pg_class c ON c.oid = attrelid
WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
ORDER BY 1, attnum;

SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
FROM pg_constraint
WHERE connamespace = 'public'::regnamespace
ORDER BY 1, 2;

SELECT indexdef
FROM pg_indexes
WHERE schemaname = 'public'
ORDER BY 1;

SELECT tablename, policyname, permissive, roles, cmd, qual, with_check
FROM pg_policies
ORDER BY 1, 2;

SELECT tgrelid::regclass::text, tgname, tgenabled, pg_get_triggerdef(oid)
FROM pg_trigger
WHERE NOT tgisinternal
ORDER BY 1, 2;

SELECT proname, pg_get_userbyid(proowner), md5(prosrc), prosecdef, proconfig, has_function_privilege('samordna_app', oid, 'EXECUTE')
FROM pg_proc
WHERE pronamespace = 'public'::regnamespace
ORDER BY 1;

SELECT relname, privilege
FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
AND has_table_privilege('samordna_app', oid, privilege)
ORDER BY 1, 2;

SELECT relname, has_sequence_privilege('samordna_app', oid, 'USAGE')
FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
ORDER BY 1;

SELECT kind, has_database_privilege('samordna_app', current_database(), kind)
FROM unnest(ARRAY['CREATE', 'TEMPORARY']) kind
ORDER BY 1;

SELECT app, name
FROM django_migrations
ORDER BY 1, 2;

SELECT app_label, model, codename
FROM auth_permission
JOIN django_content_type type ON type.id = content_type_id
ORDER BY 1, 2, 3
