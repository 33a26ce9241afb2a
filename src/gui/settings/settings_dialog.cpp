// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/settings_dialog.h"

#include "breaks/break_form.h"
#include "journal/journal_settings.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "services/services.h"
#include "session/words.h"
#include "settings/places.h"
#include "settings/profile_form.h"
#include "widgets/fitting_scroll.h"
#include "widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

/// A row of the form: the label in the middle of its field's height, a click on it goes to the field.
void addRow(QGridLayout &form, const QString &text, QWidget *field, Qt::Alignment alignment = Qt::AlignVCenter)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    label->setContentsMargins(0, 0, look::grid / 2, 0); // its last letter reaches a little further
    label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    const int row = form.rowCount();
    form.addWidget(label, row, 0, alignment);
    form.addWidget(field, row, 1);
}

} // namespace

SettingsDialog::SettingsDialog(Services &services, QWidget *parent) : QDialog(parent), services_(services)
{
    setWindowTitle(tr("Settings"));
    auto *body = new QWidget(this);
    auto *form = new QGridLayout(body);
    form->setContentsMargins(3 * look::grid, 3 * look::grid, 3 * look::grid, 3 * look::grid);
    form->setSpacing(look::grid + 4);
    form->setColumnStretch(1, 1);
    addLook(*form);
    addFigure(*form);
    addBrush(*form);
    addPressing(*form);
    addRow(*form, tr("Breaks"), new BreakForm(services, body), Qt::AlignTop);
    addCautions(*form);
    addRow(*form, tr("Journal"), new JournalSettings(services_.journal, *services_.dialogs, this), Qt::AlignTop);
    addData(*form);
    auto *close = new QPushButton(tr("Cl&ose"), this);
    makePrimary(close);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fillDialog(*this, body, close, std::max(460, fontMetrics().averageCharWidth() * 56));
    look::tabAsLaidOut(*body);
    setTabOrder(reload_, close);
}

void SettingsDialog::addLook(QGridLayout &form)
{
    auto &preferences = services_.preferences;
    auto *theme = new QComboBox(this);
    theme->addItems({tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    theme->setCurrentIndex(static_cast<int>(preferences.theme()));
    connect(theme, &QComboBox::activated, &preferences,
            [&preferences](int index) { preferences.setTheme(static_cast<ThemeChoice>(index)); });
    addRow(form, tr("&Colours"), theme);

    auto *size = new QSpinBox(this);
    size->setRange(Preferences::smallestText, Preferences::largestText);
    size->setSingleStep(10);
    size->setSuffix(tr(" %"));
    size->setValue(preferences.textPercent());
    connect(size, &QSpinBox::valueChanged, &preferences, &Preferences::setTextPercent);
    addRow(form, tr("&Text size"), size);

    auto *still = new QCheckBox(tr("Nothing moves or blinks by itself"), this);
    still->setChecked(preferences.reducedMotion());
    connect(still, &QCheckBox::toggled, &preferences, &Preferences::setReducedMotion);
    addRow(form, tr("&Motion"), still);
}

void SettingsDialog::addFigure(QGridLayout &form)
{
    auto *figure = new QComboBox(this);
    for (const auto &known : services_.session.atlas().figures())
        figure->addItem(words::text(known.label), words::text(known.id));
    figure->setCurrentIndex(figure->findData(words::text(services_.session.editor().drawing().figure)));
    connect(figure, &QComboBox::activated, this, [this, figure] {
        const auto id = figure->currentData().toString();
        services_.preferences.setFigure(id);
        services_.session.editor().setFigure(id.toStdString());
    });
    addRow(form, tr("&Figure"), figure);
}

void SettingsDialog::addBrush(QGridLayout &form)
{
    auto &view = services_.view;
    auto &preferences = services_.preferences;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *size = new QSlider(Qt::Horizontal, row);
    size->setAccessibleName(tr("Size of the brush"));
    size->setRange(static_cast<int>(ViewState::smallestBrush), static_cast<int>(ViewState::largestBrush));
    size->setValue(static_cast<int>(view.brushRadius()));
    auto *value = new QLabel(row);
    const auto refresh = [value, &view, &preferences] {
        value->setText(preferences.lengthText(2 * view.brushRadius()));
    };
    connect(size, &QSlider::valueChanged, &view,
            [&view](int radius) { view.setBrushRadius(static_cast<float>(radius)); });
    connect(&view, &ViewState::brushChanged, value, refresh);
    connect(&preferences, &Preferences::unitsChanged, value, refresh);
    refresh();
    layout->addWidget(size, 1);
    layout->addWidget(value);
    addRow(form, tr("&Brush"), row);

    auto *units = new QComboBox(this);
    units->addItems({tr("Centimetres"), tr("Inches")});
    units->setCurrentIndex(static_cast<int>(preferences.units()));
    connect(units, &QComboBox::activated, &preferences,
            [&preferences](int index) { preferences.setUnits(static_cast<Units>(index)); });
    addRow(form, tr("&Units"), units);
}

void SettingsDialog::addPressing(QGridLayout &form)
{
    auto &preferences = services_.preferences;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *volume = new QSlider(Qt::Horizontal, row);
    volume->setAccessibleName(tr("Volume of pressing step by step"));
    volume->setRange(0, 100);
    volume->setPageStep(10);
    volume->setValue(preferences.guideVolume());
    auto *value = new QLabel(row);
    const auto refresh = [value](int percent) {
        value->setText(percent == 0 ? SettingsDialog::tr("silent") : SettingsDialog::tr("%1 %").arg(percent));
    };
    connect(volume, &QSlider::valueChanged, &preferences, &Preferences::setGuideVolume);
    connect(volume, &QSlider::valueChanged, value, refresh);
    refresh(volume->value());
    layout->addWidget(volume, 1);
    layout->addWidget(value);
    addRow(form, tr("Sou&nd of Press now"), row);

    auto *voice = new QCheckBox(tr("A voice says what to do"), this);
    voice->setChecked(preferences.guideVoice());
    connect(voice, &QCheckBox::toggled, &preferences, &Preferences::setGuideVoice);
    addRow(form, tr("&Voice"), voice);
}

void SettingsDialog::addCautions(QGridLayout &form)
{
    auto *button = new QPushButton(tr("What holds for &you…"), this);
    connect(button, &QPushButton::clicked, this, [this] {
        auto *dialog = new QDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setObjectName(u"profileDialog"_s);
        dialog->setWindowTitle(tr("What holds for you"));
        auto *close = new QPushButton(tr("Cl&ose"), dialog);
        connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
        fillDialog(*dialog, new ProfileForm(services_.cautions, services_.session, dialog), close, width());
        dialog->open();
    });
    addRow(form, tr("Cautions"), button);
}

void SettingsDialog::addData(QGridLayout &form)
{
    auto &session = services_.session;
    const auto own = places::dataDirectory() + u"/muscles"_s;
    auto *state = makeText({}, this);
    const auto refresh = [state, own, &session] {
        QStringList lines;
        if (session.hasCatalog())
            lines << SettingsDialog::tr("Knotfinder: %1 muscles.").arg(session.catalog().muscles().size());
        const auto files = QDir(own).entryList({u"*.json"_s}, QDir::Files).size();
        const auto folder = QDir::toNativeSeparators(own);
        lines << (files == 0 ? SettingsDialog::tr("Your own muscles: none yet. Put files into %1.").arg(folder)
                             : SettingsDialog::tr("Your own muscles: %1, from %2.").arg(files).arg(folder));
        for (const auto &problem : session.problems())
            lines << SettingsDialog::tr("Left out: %1").arg(words::text(toLine(problem)));
        state->setText(lines.join(u'\n'));
    };
    connect(&session, &Session::knowledgeLoaded, state, refresh);
    refresh();
    addRow(form, tr("Data"), state, Qt::AlignTop);
    reload_ = new QPushButton(tr("&Read the data again"), this);
    connect(reload_, &QPushButton::clicked, &session, &Session::reloadKnowledge);
    form.addWidget(reload_, form.rowCount(), 1, Qt::AlignLeading);
}

} // namespace knotfinder::gui
