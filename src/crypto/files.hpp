// Keys and secrets from files.
#pragma once

#include <string>

namespace cakey::crypto {

// The whole file, at most 64 KiB. Throws std::runtime_error that names the path.
std::string read_key_file(const std::string& path);

// The same, refusing a file that anyone but its owner may read or write.
std::string read_private_file(const std::string& path);

// Other content in its place, at once: who opens the file sees all of the old or all of the new. Owner and mode stay.
void replace_private_file(const std::string& path, const std::string& content);

// Under a new name, or in place of what is there: whole on the disk, or not at all.
enum class Readers { group, everybody };
void write_new_file(const std::string& path, const std::string& content, Readers readers = Readers::group);

// Under a new name, for its owner's eyes only: whole on the disk, or not at all. std::runtime_error when there is such a
// file: a key that something was signed with cannot be made again.
void write_new_private_file(const std::string& path, const std::string& content);

// A secret of one line, as an editor leaves it, of a private file: without the line end.
std::string read_secret(const std::string& path);

std::string without_line_end(std::string text);

}
