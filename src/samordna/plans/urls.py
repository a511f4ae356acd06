from django.urls import path

from samordna.plans.chain import views as chain
from samordna.plans.comments import changing as comment_changes
from samordna.plans.comments import views as comments
from samordna.plans.from_picture import planning
from samordna.plans.from_picture import views as from_picture
from samordna.plans.patterns import views as patterns
from samordna.plans.register import views as register
from samordna.plans.table import views as table
from samordna.plans.template import drafts, whole
from samordna.plans.template import files as template_files
from samordna.plans.template import views as template
from samordna.plans.views import (
    activities,
    areas,
    beginning,
    changes,
    checks,
    content_form,
    content_list,
    content_moving,
    correcting,
    document,
    exports,
    guests,
    life,
    metadata,
    overview,
    owner,
    removal,
    services,
    sides,
)
from samordna.plans.writers import views as writers

app_name = "plans"
VERSION = "planer/<int:version>/"
AREA = f"{VERSION}innehall/<slug:area>/"

urlpatterns = [
    path("planer/", overview.plan_list, name="list"),
    path("planer/ny/", beginning.new_plan, name="plan_begin"),
    path("planer/planera/<int:problem>/", planning.plan_something, name="plan_something"),
    path("planer/mall/", template.listed, name="template"),
    path("planer/mall/borja/", whole.begin, name="template_start"),
    path("planer/mall/ta-bort/", whole.end, name="template_remove"),
    path("planer/mall/aterstall/", whole.take_up, name="template_restore"),
    path("planer/mall/hamta/<slug:file_format>/", template_files.download, name="template_download"),
    path("planer/mall/ta-in/", template_files.take_in, name="template_import"),
    path("planer/mall/ny/", template.create, name="chapter_create"),
    path("planer/mall/<int:pk>/", template.edit, name="chapter_edit"),
    path("planer/mall/<int:pk>/flytta/", template.move, name="chapter_move"),
    path("planer/mall/<int:pk>/ta-bort/", template.remove, name="chapter_remove"),
    path("planer/mall/<int:pk>/aterstall/", template.restore, name="chapter_restore"),
    path(VERSION, document.show, name="document"),
    path(f"{VERSION}mall/", drafts.take, name="template_take"),
    path(f"{VERSION}mall/aterta/", drafts.give_back, name="template_give_back"),
    path(f"{VERSION}mall/<int:pk>/", drafts.add, name="demanded_chapter_add"),
    path(f"{VERSION}ny-version/", beginning.next_one, name="version_begin"),
    path(f"{VERSION}ta-bort/", removal.remove, name="version_remove"),
    path(f"{VERSION}aterstall/", removal.restore, name="version_restore"),
    path(f"{VERSION}aktiviteter/", activities.table, name="activities"),
    path(f"{VERSION}tidslinje/", activities.timeline, name="timeline"),
    path(f"{VERSION}malkedja/", chain.show, name="chain"),
    path(f"{VERSION}aktiviteter/<int:pk>/", activities.show, name="activity"),
    path(f"{VERSION}aktiviteter/<int:pk>/status/", activities.status_set, name="status_set"),
    path(f"{VERSION}verksamheter/", services.show, name="services"),
    path(f"{VERSION}verksamheter/ur-registret/", register.take, name="services_take"),
    path(f"{VERSION}verksamheter/till-registret/", register.offer, name="services_offer"),
    path(f"{VERSION}verksamheter/<int:pk>/som-registret/", register.update, name="services_update"),
    path(f"{VERSION}kontroller/", checks.show, name="checks"),
    path(f"{VERSION}plats/", checks.to_place, name="place"),
    path(f"{VERSION}jamforelse/", changes.show, name="changes"),
    path(f"{VERSION}jamforelse/sida-vid-sida/", sides.show, name="sides"),
    path(f"{VERSION}jamforelse/word/", sides.download, name="changes_in_word"),
    path(f"{VERSION}jamforelse/andringslogg/", changes.write_log, name="change_log_write"),
    path(f"{VERSION}beslut/", life.show, name="life"),
    path(f"{VERSION}beslut/ratta/<int:pk>/", correcting.correct, name="decision_correct"),
    path(f"{VERSION}beslut/<slug:step>/", life.take, name="step_take"),
    path(f"{VERSION}ladda-ner/", exports.choose, name="exports"),
    path(f"{VERSION}ladda-ner/<slug:file_format>/", exports.download, name="export"),
    path(f"{VERSION}uppgifter/", metadata.edit, name="metadata"),
    path(f"{VERSION}agare/", owner.edit, name="owner"),
    path(f"{VERSION}gaster/", guests.show, name="guests"),
    path(f"{VERSION}gaster/<int:pk>/ta-bort/", guests.remove, name="guest_remove"),
    path(f"{VERSION}lagesbild/", from_picture.show, name="from_picture"),
    path(f"{VERSION}forhandsvisning/", content_form.preview, name="preview"),
    path(f"{VERSION}innehall/", areas.show, name="areas"),
    path(f"{VERSION}innehall/aktiviteter/tabell/", table.edit, name="activity_table"),
    path(f"{VERSION}innehall/aktiviteter/tabell/aterstall/", table.restore, name="activities_restore"),
    path(f"{VERSION}kommentarer/", comments.show, name="comments"),
    path(f"{VERSION}kommentarer/<int:pk>/andra/", comment_changes.edit, name="comment_edit"),
    path(f"{VERSION}kommentarer/<int:pk>/klar/", comment_changes.settle, name="comment_settle"),
    path(f"{VERSION}kommentarer/<int:pk>/ta-bort/", comment_changes.remove, name="comment_remove"),
    path(f"{VERSION}monster/", patterns.show, name="pattern_left"),
    path(f"{VERSION}monster/stammer/", patterns.settle, name="texts_settle"),
    path(f"{VERSION}monster/aterstall/", patterns.unsettle, name="texts_unsettle"),
    path(f"{VERSION}monster/namn/aterta/", patterns.take_back, name="names_take_back"),
    path(f"{VERSION}skrivare/", writers.show, name="writers"),
    path(f"{VERSION}skrivare/<int:pk>/", writers.hand, name="section_hand"),
    path(f"{VERSION}skrivare/<int:pk>/ta-tillbaka/", writers.take_back, name="section_take_back"),
    path(f"{VERSION}skrivare/<int:pk>/sedd/", writers.look_through, name="section_seen"),
    path(f"{VERSION}skriva/<int:pk>/", writers.write, name="section_write"),
    path(AREA, content_list.rows, name="area"),
    path(f"{AREA}ny/", content_form.create, name="content_create"),
    path(f"{AREA}<int:pk>/", content_form.edit, name="content_edit"),
    path(f"{AREA}<int:pk>/flytta/", content_moving.move, name="content_move"),
    path(f"{AREA}<int:pk>/ta-bort/", content_moving.remove, name="content_remove"),
    path(f"{AREA}<int:pk>/aterstall/", content_moving.restore, name="content_restore"),
]
