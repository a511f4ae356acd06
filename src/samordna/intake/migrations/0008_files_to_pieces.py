"""The files that wait move into pieces, as the owner, whom forced row-level security would show none of them.

By itself, since the reference to the upload is made when the migration before ends.
"""

from django.db import migrations

MOVE = """
ALTER TABLE intake_upload NO FORCE ROW LEVEL SECURITY;
INSERT INTO intake_uploadpiece (municipality_id, upload_id, number, content)
SELECT municipality_id, id, number, substring(content FROM number * 1048576 + 1 FOR 1048576)
FROM intake_upload, generate_series(0, (length(content) - 1) / 1048576) AS number
WHERE length(content) > 0;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE intake_upload FORCE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0007_upload_pieces")]

    operations = [
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="upload", name="content"),
    ]
