// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/view_state.h"

#include <knotfinder/base/result.h>

#include <QByteArray>
#include <QImage>
#include <QString>

namespace knotfinder::gui {

class Session;

/// What the figures show, on paper white: all shown views side by side, whatever the zoom.
[[nodiscard]] QImage pictureImage(Session &session, const ViewState &state, double pixelsPerMillimetre);

/// The same as a file's bytes. `format` is "png", "svg" or "pdf"; the latter two are vectors.
[[nodiscard]] Result<QByteArray> pictureBytes(Session &session, const ViewState &state, const QString &format);

} // namespace knotfinder::gui
