-- Made in every test database, for its superuser. See tables.py.
CREATE SCHEMA IF NOT EXISTS testing;

CREATE OR REPLACE FUNCTION testing.emptied() RETURNS SETOF name LANGUAGE sql AS $$
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname NOT IN ('auth_permission', 'django_content_type', 'django_migrations', 'django_site')
    ORDER BY relname
$$;

CREATE OR REPLACE FUNCTION testing.empty() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
DECLARE
    one name;
BEGIN
    EXECUTE (
        SELECT 'LOCK TABLE ' || string_agg(format('public.%I', one_of), ', ') || ' IN SHARE ROW EXCLUSIVE MODE'
        FROM testing.emptied() one_of
    );
    FOR one IN SELECT * FROM testing.emptied() LOOP
        EXECUTE format('DELETE FROM public.%I', one);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION testing.keep(shelf name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    one name;
BEGIN
    EXECUTE format('CREATE SCHEMA %I', shelf);
    FOR one IN SELECT * FROM testing.emptied() LOOP
        EXECUTE format('CREATE TABLE %I.%I AS TABLE public.%I', shelf, one, one);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION testing.put_back(shelf name) RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
DECLARE
    one name;
    columns text;
BEGIN
    FOR one IN SELECT * FROM testing.emptied() LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
        WHERE attrelid = format('public.%I', one)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
        EXECUTE format(
            'INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %I.%I', one, columns, columns, shelf, one
        );
    END LOOP;
END $$;
