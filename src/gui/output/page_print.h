// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QTextDocument>

#include <memory>
#include <string>

namespace knotfinder::gui {

class Session;

/// A muscle's page as a document for paper: black text, one picture on top. Text is inserted as text, never as markup.
[[nodiscard]] std::unique_ptr<QTextDocument> pageDocument(Session &session, const std::string &muscle);

} // namespace knotfinder::gui
