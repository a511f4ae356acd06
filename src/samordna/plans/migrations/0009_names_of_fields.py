from django.db import migrations, models

import samordna.core.fields
import samordna.plandoc.vocabulary


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0008_kinds_of_parts"),
    ]

    operations = [
        migrations.AlterField(
            model_name="activity",
            name="ends",
            field=samordna.core.fields.EdtfField(blank=True, default="", max_length=32, verbose_name="end"),
        ),
        migrations.AlterField(
            model_name="activity",
            name="flagged",
            field=models.BooleanField(default=False, verbose_name="to be reviewed"),
        ),
        migrations.AlterField(
            model_name="activity",
            name="problem",
            field=samordna.core.fields.GuardedTextField(blank=True, verbose_name="problem"),
        ),
        migrations.AlterField(
            model_name="activity",
            name="starts",
            field=samordna.core.fields.EdtfField(blank=True, default="", max_length=32, verbose_name="start"),
        ),
        migrations.AlterField(
            model_name="planversion",
            name="budget_goal",
            field=samordna.core.fields.GuardedCharField(
                blank=True, max_length=300, verbose_name="budget goal"
            ),
        ),
        migrations.AlterField(
            model_name="planversion",
            name="council_report",
            field=samordna.core.fields.EdtfField(
                blank=True, default="", max_length=32, verbose_name="report to the council"
            ),
        ),
        migrations.AlterField(
            model_name="planversion",
            name="registry_number",
            field=samordna.core.fields.GuardedCharField(
                blank=True, max_length=60, verbose_name="registry number"
            ),
        ),
        migrations.AlterField(
            model_name="section",
            name="kind",
            field=models.CharField(
                choices=[
                    ("introduction", "Inledning"),
                    ("changes", "Förändringar"),
                    ("definitions", "Definitioner"),
                    ("environments", "Extremistmiljöer"),
                    ("organisation", "Organisation"),
                    ("roles", "Roller och ansvar"),
                    ("situation", "Lägesbild"),
                    ("goals", "Mål"),
                    ("prevention", "Förebyggande arbete"),
                    ("intervention", "Förhindrande arbete"),
                    ("exit", "Avhopparverksamhet"),
                    ("relatives", "Stöd till anhöriga"),
                    ("collaboration", "Samverkan"),
                    ("activities", "Aktiviteter"),
                    ("analysis", "Fördjupad analys"),
                    ("training", "Utbildning"),
                    ("communication", "Kommunikation"),
                    ("guide", "Hur gör jag?"),
                    ("acute", "Akuta lägen"),
                    ("follow_up", "Uppföljning"),
                    ("other", "Övrigt"),
                ],
                default=samordna.plandoc.vocabulary.SectionKind["OTHER"],
                max_length=20,
                verbose_name="kind",
            ),
        ),
    ]
