import { openPeople } from "../../pkg/pages.js";
import { open } from "./open.js";

await open(openPeople);
