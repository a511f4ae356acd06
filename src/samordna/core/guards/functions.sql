-- What policies and triggers ask and do. Made anew after every migration, by the owner of the tables.

-- Whose rows exist in this transaction; see core/tenancy.py.
CREATE OR REPLACE FUNCTION samordna_municipality() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('samordna.municipality', true), '')::bigint;

CREATE OR REPLACE FUNCTION samordna_user() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('samordna.user', true), '')::bigint;

CREATE OR REPLACE FUNCTION samordna_is_instance() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('samordna.instance', true) = 'on';

-- The row as JSON without the columns that the history leaves out, and without reading them: a file may be large.
CREATE OR REPLACE FUNCTION samordna_light_row(entry anyelement, left_out text[]) RETURNS jsonb LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    told text;
    made jsonb;
BEGIN
    SELECT string_agg(format('($1).%I', attname), ', ' ORDER BY attnum) INTO told FROM pg_attribute
    WHERE attrelid = (SELECT typrelid FROM pg_type WHERE oid = pg_typeof(entry))
        AND attnum > 0 AND NOT attisdropped AND attname <> ALL (left_out);
    EXECUTE 'SELECT to_jsonb(light) FROM (SELECT ' || told || ') AS light' INTO made USING entry;
    RETURN made;
END $$;

-- Writes an entry, and that its transaction has entries to chain when it ends.
CREATE OR REPLACE FUNCTION samordna_write_entry(
    whose bigint, who bigint, kind text, model text, row_id bigint, parent_id bigint, restricted boolean, before jsonb, after jsonb
) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    this_transaction bigint := pg_current_xact_id()::text::bigint;
    written bigint;
BEGIN
    INSERT INTO core_change (
        municipality_id, at, transaction, user_id, request, kind, model, row_id, parent_id, restricted, before, after
    ) VALUES (
        whose, clock_timestamp(), this_transaction, who, left(COALESCE(current_setting('samordna.request', true), ''), 40),
        kind, model, row_id, parent_id, restricted, before, after
    ) RETURNING id INTO written;
    INSERT INTO core_changebatch (transaction, first_id) VALUES (this_transaction, written) ON CONFLICT DO NOTHING;
END $$;

-- Whether a row is one that not everybody may read (core/restricted.py says the same of a model's rows).
CREATE OR REPLACE FUNCTION samordna_is_restricted(a_row jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN COALESCE((a_row ->> 'restricted')::boolean, a_row ->> 'distribution' = 'restricted', false);

-- Writes a changed row to the history. Arguments: the model's label, the column with the municipality ('' when there is
-- none), the column that names the thing it is part of ('' when it stands alone), columns to leave out, and 'light' when those
-- should not even be read.
CREATE OR REPLACE FUNCTION samordna_record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    left_out text[] := TG_ARGV[3];
    old_row jsonb;
    new_row jsonb;
    whole jsonb;
    before jsonb;
    after jsonb;
BEGIN
    IF TG_TABLE_SCHEMA <> 'public' THEN
        RAISE EXCEPTION 'The history is of the tables of Samordna.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_ARGV[4] = 'light' THEN
        IF TG_OP <> 'INSERT' THEN old_row := samordna_light_row(OLD, left_out); END IF;
        IF TG_OP <> 'DELETE' THEN new_row := samordna_light_row(NEW, left_out); END IF;
    ELSE
        IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - left_out; END IF;
        IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - left_out; END IF;
    END IF;
    whole := COALESCE(new_row, old_row);
    before := old_row;
    after := new_row;
    IF TG_OP = 'UPDATE' THEN
        IF old_row = new_row THEN RETURN NULL; END IF;
        SELECT jsonb_object_agg(key, old_row -> key), jsonb_object_agg(key, value) INTO before, after
        FROM jsonb_each(new_row) WHERE old_row -> key IS DISTINCT FROM value;
    END IF;
    PERFORM samordna_write_entry(
        (whole ->> TG_ARGV[1])::bigint, samordna_user(), lower(TG_OP), TG_ARGV[0], (whole ->> 'id')::bigint,
        (whole ->> TG_ARGV[2])::bigint,
        samordna_is_restricted(old_row) OR samordna_is_restricted(new_row),
        before, after
    );
    RETURN NULL;
END $$;

-- Writes something that was done but changed no row: a reading of something restricted, a sign-in. Changes of rows cannot be
-- made up this way.
CREATE OR REPLACE FUNCTION samordna_record_event(
    kind text, model text, row_id bigint, parent_id bigint, who bigint, about jsonb
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF kind IN ('insert', 'update', 'delete') OR (kind = 'retention' AND model = 'core.change') THEN
        RAISE EXCEPTION 'The history sees % by itself.', kind USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF samordna_municipality() IS NULL AND NOT COALESCE(samordna_is_instance(), false) THEN
        RAISE EXCEPTION 'The transaction does not say whose history.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM samordna_write_entry(
        samordna_municipality(), COALESCE(who, samordna_user()), kind, model, row_id, parent_id, false, NULL, about
    );
END $$;

CREATE OR REPLACE FUNCTION samordna_next_hash(state text, start text, content text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN encode(sha256(convert_to(COALESCE(state, start) || content, 'UTF8')), 'hex');

-- The hashes of a chain that goes on from the first argument.
CREATE OR REPLACE AGGREGATE samordna_chained(text, text) (SFUNC = samordna_next_hash, STYPE = text);

-- The first step at the end of a transaction with entries: nothing but to ask for the second, which then comes after all that
-- waited for the end, foreign keys too. Who holds the end of a chain so never waits for anybody else's rows.
CREATE OR REPLACE FUNCTION samordna_ask_for_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM core_changebatch WHERE transaction = NEW.transaction;
    RETURN NULL;
END $$;

-- The second step: joins the transaction's entries to the chains of their municipalities, in the order of the chains, so that two
-- transactions that both write to several never wait for each other.
CREATE OR REPLACE FUNCTION samordna_chain_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' AS $$
DECLARE
    which bigint;
    head core_changehead%ROWTYPE;
    last_number bigint;
    last_hash text;
BEGIN
    FOR which IN
        SELECT DISTINCT COALESCE(municipality_id, 0) FROM core_change
        WHERE id >= OLD.first_id AND transaction = OLD.transaction ORDER BY 1
    LOOP
        INSERT INTO core_changehead (chain, municipality_id, number, hash) VALUES (which, NULLIF(which, 0), 0, '')
        ON CONFLICT (chain) DO NOTHING;
        SELECT * INTO head FROM core_changehead WHERE chain = which FOR UPDATE;
        WITH made AS (
            SELECT entry.id, encode(sha256(convert_to({entry_text}, 'UTF8')), 'hex') AS content_hash
            FROM core_change AS entry
            WHERE entry.id >= OLD.first_id AND entry.transaction = OLD.transaction
                AND entry.municipality_id IS NOT DISTINCT FROM NULLIF(which, 0)
                AND NOT EXISTS (SELECT FROM core_changelink AS link WHERE link.change_id = entry.id)
        ), joined AS (
            INSERT INTO core_changelink (change_id, chain, number, content_hash, hash)
            SELECT id, which, head.number + row_number() OVER ends, content_hash, samordna_chained(head.hash, content_hash) OVER ends
            FROM made WINDOW ends AS (ORDER BY id ROWS UNBOUNDED PRECEDING)
            RETURNING number, hash
        )
        SELECT number, hash INTO last_number, last_hash FROM joined ORDER BY number DESC LIMIT 1;
        IF FOUND THEN
            UPDATE core_changehead SET number = last_number, hash = last_hash WHERE chain = which;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

-- The history is written once. Afterwards an entry may only lose its contents by a retention rule.
CREATE OR REPLACE FUNCTION samordna_keep_change() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    emptied core_change%ROWTYPE;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        emptied := OLD;
        emptied.before := NULL;
        emptied.after := NULL;
        emptied.pruned_at := NEW.pruned_at;
        IF NEW IS NOT DISTINCT FROM emptied AND OLD.pruned_at IS NULL AND NEW.pruned_at IS NOT NULL
            AND OLD.at < NEW.pruned_at - interval '30 days' THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'The history cannot be changed.' USING ERRCODE = 'insufficient_privilege';
END $$;

-- Links and seals are never touched again.
CREATE OR REPLACE FUNCTION samordna_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history cannot be changed.' USING ERRCODE = 'insufficient_privilege';
END $$;

-- What is added is never touched again: a mistake is mended by a row that keeps the old.
CREATE OR REPLACE FUNCTION samordna_keep_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are added and never changed.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- What has been decided stays as it was. Arguments: the table of frozen documents, its column that names what is frozen, the column
-- of this row that does, and the columns that may change all the same.
CREATE OR REPLACE FUNCTION samordna_keep_frozen() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    living text[] := TG_ARGV[3];
    old_row jsonb := to_jsonb(OLD);
    new_row jsonb := to_jsonb(NEW);
    is_frozen boolean;
BEGIN
    IF TG_OP = 'UPDATE' AND old_row - living = new_row - living THEN RETURN NEW; END IF;
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %I = $1 OR %I = $2)', TG_ARGV[0], TG_ARGV[1], TG_ARGV[1])
    INTO is_frozen USING (old_row ->> TG_ARGV[2])::bigint, (new_row ->> TG_ARGV[2])::bigint;
    IF is_frozen THEN
        RAISE EXCEPTION 'What has been decided is not changed (%).', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

-- Takes the contents out of entries that are older than a retention rule allows. Number, time and hashes stay, so the chain still
-- holds, and an entry tells which. At least thirty days are kept whatever is asked. How many there were.
CREATE OR REPLACE FUNCTION samordna_prune_changes(kinds text[], older_than timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    oldest_kept timestamptz := LEAST(older_than, moment - interval '30 days');
    emptied bigint;
BEGIN
    IF samordna_municipality() IS NULL AND NOT COALESCE(samordna_is_instance(), false) THEN
        RAISE EXCEPTION 'The transaction does not say whose history.' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE core_change SET before = NULL, after = NULL, pruned_at = moment
    WHERE municipality_id IS NOT DISTINCT FROM samordna_municipality()
        AND kind = ANY (kinds) AND kind <> 'retention' AND at < oldest_kept AND pruned_at IS NULL
        AND (before IS NOT NULL OR after IS NOT NULL)
        AND EXISTS (SELECT FROM core_changelink AS link WHERE link.change_id = core_change.id);
    GET DIAGNOSTICS emptied = ROW_COUNT;
    IF emptied > 0 THEN
        PERFORM samordna_write_entry(
            samordna_municipality(), samordna_user(), 'retention', 'core.change', NULL, NULL, false, NULL,
            jsonb_build_object(
                'kinds', to_jsonb(kinds), 'older_than', to_jsonb(oldest_kept), 'pruned_at', to_jsonb(moment), 'removed', emptied
            )
        );
    END IF;
    RETURN emptied;
END $$;
