import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './theme.css'
import './checklist.css'

const root = document.getElementById('root')
const view = new URLSearchParams(window.location.search).get('view')
if (root) createRoot(root).render(<App view={view === 'connection' ? 'connection' : 'checklist'} />)
