import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.plandoc.life_cycle


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0009_central_steps"),
        ("plans", "0009_names_of_fields"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="planversion",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "Utkast"),
                    ("in_review", "På central granskning"),
                    ("with_committee", "Hos nämnden"),
                    ("decided", "Beslutad av nämnden"),
                    ("with_board", "Hos kommunstyrelsen"),
                    ("in_force", "Gäller"),
                    ("superseded", "Ersatt"),
                ],
                default=samordna.plandoc.life_cycle.State["DRAFT"],
                editable=False,
                max_length=16,
                verbose_name="state",
            ),
        ),
        migrations.CreateModel(
            name="AdoptedPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("document", models.TextField(verbose_name="document")),
                ("digest", models.CharField(max_length=64, verbose_name="fingerprint")),
                ("frozen_at", models.DateTimeField(auto_now_add=True, verbose_name="frozen at")),
                ("pdf", models.BinaryField(verbose_name="PDF")),
                ("pdf_digest", models.CharField(max_length=64, verbose_name="fingerprint of the PDF")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "version",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adopted_plan",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "adopted plan",
                "verbose_name_plural": "adopted plans",
            },
        ),
        migrations.CreateModel(
            name="PlanStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        choices=[
                            ("send_for_review", "Skickad till central granskning"),
                            ("send_to_committee", "Skickad till nämnden"),
                            ("record_committee", "Nämnden beslutade"),
                            ("send_to_board", "Skickad till kommunstyrelsen"),
                            ("record_board", "Kommunstyrelsen beslutade"),
                            ("take_back", "Tagen tillbaka till utkast"),
                            ("take_as_history", "Lades in som redan beslutad"),
                            ("supersede", "Ersattes av en senare version"),
                            ("reinstate", "Gäller igen: versionen efter den togs bort"),
                            ("correct", "Uppgiften om beslutet rättades"),
                        ],
                        max_length=24,
                        verbose_name="step",
                    ),
                ),
                (
                    "from_state",
                    models.CharField(
                        choices=[
                            ("draft", "Utkast"),
                            ("in_review", "På central granskning"),
                            ("with_committee", "Hos nämnden"),
                            ("decided", "Beslutad av nämnden"),
                            ("with_board", "Hos kommunstyrelsen"),
                            ("in_force", "Gäller"),
                            ("superseded", "Ersatt"),
                        ],
                        max_length=16,
                        verbose_name="state before",
                    ),
                ),
                (
                    "to_state",
                    models.CharField(
                        choices=[
                            ("draft", "Utkast"),
                            ("in_review", "På central granskning"),
                            ("with_committee", "Hos nämnden"),
                            ("decided", "Beslutad av nämnden"),
                            ("with_board", "Hos kommunstyrelsen"),
                            ("in_force", "Gäller"),
                            ("superseded", "Ersatt"),
                        ],
                        max_length=16,
                        verbose_name="state after",
                    ),
                ),
                (
                    "body_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("committee", "Nämnd"),
                            ("executive_board", "Kommunstyrelsen"),
                            ("council", "Kommunfullmäktige"),
                            ("other", "Annat organ"),
                        ],
                        max_length=16,
                        verbose_name="kind of body",
                    ),
                ),
                (
                    "body",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="deciding body"
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="day of the decision")),
                (
                    "section",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=40, verbose_name="section of the minutes"
                    ),
                ),
                (
                    "registry_number",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=60, verbose_name="registry number"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("approved", "Godkänd"),
                            ("approved_on_conditions", "Godkänd med villkor"),
                            ("returned", "Återremitterad"),
                        ],
                        max_length=24,
                        verbose_name="outcome",
                    ),
                ),
                ("adjusted", models.DateField(blank=True, null=True, verbose_name="minutes adjusted")),
                ("exceptions", models.JSONField(blank=True, default=list, verbose_name="checks that failed")),
                ("note", samordna.core.fields.GuardedTextField(blank=True, verbose_name="note")),
                ("taken_at", models.DateTimeField(auto_now_add=True, verbose_name="taken")),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="plans.planstep",
                        verbose_name="corrected step",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken by",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "step of a plan",
                "verbose_name_plural": "steps of plans",
                "ordering": ["taken_at", "pk"],
            },
        ),
    ]
