// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <memory>

namespace knotfinder::sheet {

/// Texts as they were set on paper: a sheet that is made again holds mostly the same ones. Copies share them; for one
/// thread.
class TextStore
{
public:
    struct Texts; ///< known to the typesetter alone

    TextStore();
    [[nodiscard]] const std::shared_ptr<Texts> &texts() const noexcept { return texts_; }

private:
    std::shared_ptr<Texts> texts_;
};

} // namespace knotfinder::sheet
